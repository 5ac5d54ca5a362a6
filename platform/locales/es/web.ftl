web-description = Quiénes somos y qué hacemos las redes de la economía social y solidaria: entidades, municipios y proyectos.
web-skip = Ir al contenido
web-nav-main = Principal
web-nav-languages = Idioma
web-desk = Escritorio
web-menu = Coordinación
web-menu-own = Mi espacio
web-acting-for = Actúas por
web-act-for = Actúa por
web-demo-as = Entra como…
web-sign-in = Entrar
web-sign-out = Salir
web-footer-funders = Con el apoyo de
web-footer-demo = Esto es una demostración: puedes tocarlo todo.
web-footer-licence = software libre
web-footer-data = De dónde salen los datos
web-footer-privacy = Privacidad
web-pages = Páginas
web-pages-previous = Anterior
web-pages-next = Siguiente
web-percent = { $number } %

web-month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
web-date-day = { $day } de { web-month } de { $year }
web-date-month = { web-month } de { $year }
web-date-year = { $year }
web-money-decimals = Los importes tienen dos cifras decimales como máximo, como 1.234,56.
web-moment = { $day }, { $time }
web-date-unknown = fecha desconocida

web-error-not-found-title = Aquí no hay nada
web-error-not-found-text = Esta página no existe, o no es pública. Quizá la dirección ha cambiado: prueba a buscarlo.
web-error-forbidden-title = No tienes acceso
web-error-forbidden-text = Esta página es solo para quien tiene aquí un encargo o participa. No se ha cambiado nada.
web-error-archived = Está en el archivo: se puede mirar, pero no se puede cambiar nada hasta que la coordinación lo recupere. No se ha guardado nada.
web-error-sign-in-title = Primero hay que entrar
web-error-sign-in-text = La sesión ha terminado o aún no has entrado. No se ha guardado nada: entra y vuelve a enviarlo.
web-error-refused-title = No se ha podido hacer
web-error-internal-title = Ha fallado algo nuestro
web-error-internal-text = No es culpa tuya, y el error ha quedado anotado. Vuelve a probarlo dentro de un rato.
web-error-late-title = Ha tardado demasiado
web-error-late-text = La respuesta no ha llegado a tiempo. Vuelve a probarlo dentro de un rato.
web-error-method-title = Esta dirección no funciona así
web-error-method-text = No se ha cambiado nada. Vuelve a la página de donde venías y pruébalo desde allí.
web-error-large-title = Es demasiado grande
web-error-large-text = Lo que has enviado pasa del tamaño que admite esta página. No se ha guardado nada: prueba con un archivo más pequeño.
web-error-often-title = Demasiados intentos seguidos
web-error-often-text = Espera un minuto y vuelve a probarlo.
web-error-request-title = No hemos entendido la petición
web-error-request-text = Faltaba algo o no era como lo esperábamos. No se ha cambiado nada: vuelve atrás y pruébalo de nuevo.
web-error-cross-site = La petición venía de otro sitio web y, por seguridad, no se ha hecho. Abre la página aquí y pruébalo de nuevo.
web-error-acting = Este formulario era para hablar en nombre de otra entidad de la que representas ahora. No se ha guardado nada: elígela arriba, vuelve atrás y envíalo otra vez.
web-error-reference = Si nos lo quieres contar, dinos esta referencia:
web-error-search = Buscar en el directorio
web-error-search-go = Buscar
web-error-home = Ir al inicio
web-error-directory = Ver el directorio

web-find = Buscar en toda la web
web-find-go = Buscar
web-resting = Esta red está en el archivo: aquí todo se puede leer y nada cambia.
web-resting-where = Ve a la red
web-panel-first = Las primeras { $shown } de { $count }.
