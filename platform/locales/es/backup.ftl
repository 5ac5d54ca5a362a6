# Las copias de seguridad de cada noche.

backup-title = Copia de seguridad
backup-last = La última es { $day }: { $size } MB, en { $file }
backup-never = Todavía no se ha hecho ninguna.
backup-off = En esta máquina no se hacen cada noche: quien mantiene el programa se ocupa de otra manera.
backup-card = Falta una copia de seguridad reciente: hace más de dos días de la última, o no se ha podido escribir.
backup-card-go = Mira qué pasa
backup-kind-nightly = Copia de seguridad de cada noche
backup-failure-full = El disco de las copias está lleno. Haz sitio y vuelve a probar.
backup-failure-file = No se ha podido escribir en la carpeta de las copias. Avisa a quien mantiene el programa.
backup-failure-damaged = La copia se ha escrito pero no se ha podido releer entera. Avisa a quien mantiene el programa.
