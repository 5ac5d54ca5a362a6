# Les còpies de seguretat de cada nit.

backup-title = Còpia de seguretat
backup-last = L’última és { $day }: { $size } MB, a { $file }
backup-never = Encara no se n’ha fet cap.
backup-off = En aquesta màquina no se’n fan cada nit: qui manté el programa se n’ocupa d’una altra manera.
backup-card = Falta una còpia de seguretat recent: fa més de dos dies de l’última, o no s’ha pogut escriure.
backup-card-go = Mira què passa
backup-kind-nightly = Còpia de seguretat de cada nit
backup-failure-full = El disc de les còpies és ple. Fes-hi lloc i torna-ho a provar.
backup-failure-file = No s’ha pogut escriure a la carpeta de les còpies. Avisa qui manté el programa.
backup-failure-damaged = La còpia s’ha escrit però no s’ha pogut rellegir sencera. Avisa qui manté el programa.
