# El logo de una red y los de quien la financia.

members-logos-title = Logos
members-logos-edit = Pon los logos
members-logos-own = Logo de la red
members-logos-of = Logo de { $name }
members-logos-own-empty = Aquí estará el logo. Sale en la página de la red y, si tiene dominio propio, arriba del todo.
members-logos-choose = Elige el logo
members-logos-other = Cámbialo por otro
members-logos-hint = PNG, JPEG, WebP o GIF, de { $limit } MB como mucho.
members-logos-send = Ponlo
members-logos-remove = Quita el logo
members-logos-funders = Con el apoyo de
members-logos-funders-empty = Aquí estará quien financia la red. Sale al pie de la página de la red.
members-logos-funder-new = Añade quién os financia
members-logos-name = Nombre
members-logos-url = Web (si tiene)
members-logos-funder-logo = Logo (si lo tenéis; si no, saldrá el nombre)
members-logos-funder-add = Añade
members-logos-remove-funder = Quita
members-logos-not-saved = No se ha guardado.
members-logos-saved = El logo ya está.
members-logos-removed = Ya no está.
members-logos-funder-added = Ya sale al pie de la página.
members-logos-error-many = Caben { $most }. Quita uno antes de añadir otro.
