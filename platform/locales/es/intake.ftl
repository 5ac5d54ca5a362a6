### Leer los buzones de entrada.

intake-kind-read = Leer los correos de los buzones de entrada
intake-failure-unreached = No se ha podido llegar al servidor del buzón de entrada. Se vuelve a probar solo.
intake-failure-certificate = El servidor del buzón de entrada no demuestra quién es o no cifra. Revisa su dirección o indica su certificado.
intake-failure-login = El servidor del buzón de entrada no acepta el usuario o la contraseña. Revísalos en la configuración.
intake-failure-folder = La carpeta del buzón de entrada no existe o no se puede abrir. Revisa su nombre en la configuración.
intake-failure-broken-off = El servidor del buzón de entrada ha cortado a medias. No se ha perdido nada; se vuelve a probar solo.
intake-failure-too-slow = El servidor del buzón de entrada no ha respondido a tiempo. Se vuelve a probar solo.
intake-failure-network = Hay un buzón de entrada para una red que no existe. Revisa su nombre en la configuración.
