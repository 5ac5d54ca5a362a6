### Llegir les bústies d’entrada.

intake-kind-read = Llegir els correus de les bústies d’entrada
intake-failure-unreached = No s’ha pogut arribar al servidor de la bústia d’entrada. Es torna a provar tot sol.
intake-failure-certificate = El servidor de la bústia d’entrada no demostra qui és o no xifra. Revisa’n l’adreça o indica’n el certificat.
intake-failure-login = El servidor de la bústia d’entrada no accepta l’usuari o la contrasenya. Revisa’ls a la configuració.
intake-failure-folder = La carpeta de la bústia d’entrada no hi és o no es pot obrir. Revisa’n el nom a la configuració.
intake-failure-broken-off = El servidor de la bústia d’entrada ha tallat a mitges. No s’ha perdut res; es torna a provar tot sol.
intake-failure-too-slow = El servidor de la bústia d’entrada no ha respost a temps. Es torna a provar tot sol.
intake-failure-network = Hi ha una bústia d’entrada per a una xarxa que no existeix. Revisa’n el nom a la configuració.
