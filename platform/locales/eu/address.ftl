# Sartzeko helbidea aldatzea.

address-kind-tell = Sartzeko balio ez duen helbideari abisatzea
address-kind-prove = Helbide bat frogatzen duen esteka bidaltzea
address-gone-subject = Helbide honek ez du jada balio Orditen sartzeko
address-gone = Helbide honekin ez da jada Orditen sartzen: aldatu edo kendu egin da ({ $moment }).
address-gone-unless = Espero ez bazenuen, abisatu zure sarea koordinatzen duenari.
address-wanted-subject = Norbaitek zure helbidea idatzi du Orditen
address-wanted = Beste pertsona batek helbide hau berea balitz bezala idatzi du.
address-wanted-same = Ez da ezer aldatu: helbidea zurea da oraindik eta ez duzu ezer egin behar.
address-new-subject = Berretsi zure helbide berria Orditen
address-new = Orditen helbide honekin sartzea eskatu duzu. Ireki esteka aldaketa egin zenuen nabigatzailean eta sakatu botoia:
address-new-button = Berretsi helbidea
address-new-ends = Estekak ordubete irauten du eta behin bakarrik balio du. Ez baduzu eskatu, ez duzu ezer egin behar.
address-sign-in-first = Ordubete baino gehiago da sartu zinenetik. Irten eta sartu berriro, zu zarela jakin dezagun.
