# Mandats: donar-los, acabar-los i reprendre’ls.

mandates-heading = Mandats
mandates-none = Cap mandat que puguis veure.
mandates-everything = Totes les xarxes
mandates-new = Dona-li un mandat
mandates-new-title = Un mandat per a { $name }
mandates-granted = Mandat donat.
mandates-end = Acaba
mandates-end-title = Acabar un mandat de { $name }
mandates-end-rights = Des d’ara mateix ja no hi té cap dret: la pàgina següent que obri ja no serà seva.
mandates-end-stays = Tot el que ha fet es queda a l’entitat.
mandates-end-back = Es pot reprendre des de la fitxa.
mandates-end-go = Acaba el mandat
mandates-ended = Mandat acabat. El pots reprendre des d’aquí mateix.
mandates-resume = Reprèn
mandates-resumed = Mandat reprès.

mandates-refused-fits = Aquest paper és d’una xarxa i no d’una entitat. Deixa l’entitat buida.
mandates-refused-may-not = Aquest mandat no el pots donar ni acabar tu. Ho fa qui coordina la xarxa.
mandates-refused-oneself = Ningú no es dona mandats. Demana-ho a qui coordina la xarxa.
mandates-refused-dates = Acabaria abans de començar.
mandates-refused-overlap = Ja té aquest mateix paper aquí en aquestes dates.
mandates-refused-last = És l’única persona que coordina totes les xarxes. Abans n’hi ha d’haver una altra.
mandates-refused-over = Aquest mandat ja s’havia acabat.
mandates-refused-not-ended = Aquest mandat no es va acabar a mà.
mandates-refused-unknown = Aquest mandat no hi és.
mandates-refused-invented = Una persona inventada no pot tenir cap mandat en una entitat real.
mandates-refused-by-hand = La coordinació no es dona des d’un full. Dona-la des de la fitxa de la persona.
mandates-refused-consent = Algú parla ja per aquesta entitat, que també és d’una altra xarxa. Aquest paper el dona l’entitat mateixa.
mandates-refused-ended-by-hand = Aquest mandat es va acabar a mà i un full no el torna a obrir. Reprèn-lo des de la fitxa de la persona.
