# Izena eman gabe etorri denari behin galdetzen zaio zer iruditu zaion.

activities-guests-hint = Zer iruditu zaion behin bakarrik galdetzeko. Antolatzaileak ez du ikusten, eta gero ezabatu egiten da.
activities-guests-mail = Norbaitek helbide hau utzi zuen jardueraren egunean, oraingoan bakarrik galdetzeko. Jada ezabatu dugu jardueratik, eta ez duzu beste ezer jasoko.
activities-guests-privacy-what = Jarduera batera izena eman gabe etortzean utzi zenuen helbidea, zer iruditu zaizun galdetu arte
activities-guests-privacy-why = Behin bakarrik galdetzea. Gero arrasto bat baino ez da geratzen, ez errepikatzeko, jardueratik hilabetera arte.
activities-guests-privacy-rule = Jarduera baten egunean baloraziorako utzitako helbideak, jarduera amaitzen denetik
