# Mandatos: darlos, terminarlos y retomarlos.

mandates-heading = Mandatos
mandates-none = Ningún mandato que puedas ver.
mandates-everything = Todas las redes
mandates-new = Dale un mandato
mandates-new-title = Un mandato para { $name }
mandates-granted = Mandato dado.
mandates-end = Termina
mandates-end-title = Terminar un mandato de { $name }
mandates-end-rights = Desde ahora mismo ya no tiene ahí ningún derecho: la próxima página que abra ya no será suya.
mandates-end-stays = Todo lo que ha hecho se queda en la entidad.
mandates-end-back = Se puede retomar desde la ficha.
mandates-end-go = Termina el mandato
mandates-ended = Mandato terminado. Puedes retomarlo desde aquí mismo.
mandates-resume = Retoma
mandates-resumed = Mandato retomado.

mandates-refused-fits = Este papel es de una red y no de una entidad. Deja la entidad vacía.
mandates-refused-may-not = Este mandato no puedes darlo ni terminarlo tú. Lo hace quien coordina la red.
mandates-refused-oneself = Nadie se da mandatos. Pídelo a quien coordina la red.
mandates-refused-dates = Terminaría antes de empezar.
mandates-refused-overlap = Ya tiene este mismo papel aquí en estas fechas.
mandates-refused-last = Es la única persona que coordina todas las redes. Antes tiene que haber otra.
mandates-refused-over = Este mandato ya se había terminado.
mandates-refused-not-ended = Este mandato no se terminó a mano.
mandates-refused-unknown = Este mandato no está.
mandates-refused-invented = Una persona inventada no puede tener ningún mandato en una entidad real.
mandates-refused-by-hand = La coordinación no se da desde una hoja. Dala desde la ficha de la persona.
mandates-refused-consent = Alguien habla ya por esta entidad, que también es de otra red. Este papel lo da la propia entidad.
mandates-refused-ended-by-hand = Este mandato se terminó a mano y una hoja no lo vuelve a abrir. Retómalo desde la ficha de la persona.
