# Sare batek urte baterako aurreikusten duena, mugekin eta orekarekin.

activities-plan-link = Urteko plana
activities-plan-title = { $network }: zer egiten den { $year }(e)an
activities-plan-sheet = Plana
activities-plan-lead = Sareak urte batean egiten duen guztia, bakarrik edo besteekin, bere buruari jarritako mugekin eta non egiten duen.
activities-plan-previous = Aurreko urtea
activities-plan-next = Hurrengo urtea
activities-plan-limits = Sareak bere buruari jarritako mugak
activities-plan-limits-none = Sareak ez dio bere buruari mugarik jarri.
activities-plan-limit = Aldatu muga bat
activities-plan-limit-save = Gorde muga
activities-plan-limited = Muga gordeta dago.
activities-plan-most = Urteko gehienekoa
activities-plan-most-hint = Utzi hutsik mugarik ez jartzeko.
activities-plan-error-most = Idatzi 1etik 1000ra arteko zenbaki bat, edo utzi hutsik.
activities-plan-error-kind = Jarduera mota hori ez dago.
activities-plan-used = { $used } / { $most }
activities-plan-over = Erabaki zena baino gehiago
activities-plan-full = Ez da bat ere geratzen
activities-plan-table = { $year }(e)ko jarduerak
activities-plan-counted = { $count ->
    [one] Jarduera { $count } zenbatzen da
   *[other] { $count } jarduera zenbatzen dira
}
activities-plan-empty = Ez dago jarduerarik
activities-plan-empty-text = Hemen egongo da urte honetan egiten dena. Oraindik egunik ez duena ere agertzen da.
activities-plan-what = Jarduera
activities-plan-when = Noiz
activities-plan-kind = Mota
activities-plan-stage = Nola dagoen
activities-plan-where = Non
activities-plan-who = Nork egiten duen
activities-plan-stage-all = Guztiak ({ $count })
activities-plan-stage-held = Egina
activities-plan-stage-planned = Aurreikusia
activities-plan-stage-undated = Egunik gabe
activities-plan-stage-cancelled = Bertan behera
activities-plan-balance = Lurraldeen oreka
activities-plan-balance-text = Non dauden kideak eta non egiten diren jarduerak. Lehenik, hiru urtean jarduerarik gabeko lurralde kidedunak.
activities-plan-balance-none = Ez dakigu non dauden kideak eta jarduerak.
activities-plan-levels = Lurraldearen tamaina
activities-plan-level-ambit = Eremuak eta erkidegoak
activities-plan-level-county = Eskualdeak eta probintziak
activities-plan-level-province = Barrutiak
activities-plan-territory = Lurraldea
activities-plan-members = Kideak
activities-plan-lately = Hiru urtean
activities-plan-left-out = Jarduerarik ez hiru urtean
activities-plan-hosts = Nork hartzen duen
activities-plan-hosts-text = Zenbat aldiz hartu duen bakoitzak, eta bere zenbat pertsona joan diren egonaldietara.
activities-plan-host = Erakundea
activities-plan-hosted = Hartu du
activities-plan-residents = Bidalitako egoiliarrak
activities-plan-note-over = { $kind }: hau { $year }(e)ko { $number }. litzateke; sareak gehienez { $most } erabaki zituen.
activities-plan-note-within = { $kind }: hau { $number }. litzateke, sareak { $year }(e)rako erabakitako { $most } horietatik.
activities-plan-note-there = { $place }: dagoeneko { $count } jarduera daude { $year }(e)an.
activities-plan-note-nothing = { $place }: azken { $years } urteetan ez da jarduerarik egin.
activities-plan-forums = Joan garen foroak
activities-plan-forum-who = Hitz egin zuen:
activities-plan-forum-message = Mezua:
activities-plan-forum-recording = Grabazioa
activities-plan-session = Programa bateko saioa
activities-shares-title = Zer jartzen dugun
activities-shares-text = Sareak egiten duenean sareak berak jartzen duen zatia, eta kide bakoitzak jartzen duena. Kide baten zatia sare bakarrean zenbatzen da: deitzen duenean, hango kidea bada; bestela, antolatzen duten beste batean. Koordinazioak bakarrik ikusten du.
activities-shares-none = Aurten oraindik inork ez du ezer jartzen.
activities-shares-who = Nork
activities-shares-activities = Jarduerak
activities-shares-places = Lekuak
activities-shares-cost = Kostua (€)
activities-shares-hours = Orduak
activities-shares-total = Guztira
activities-shares-sheet = Bakoitzaren zatia jarduera bakoitzean, orri batean zuzendu eta berriro inportatzeko:
activities-shares-panel = Zer jartzen duen jardueretan
activities-shares-note = { $count ->
    [one] jarduera { $count }
   *[other] { $count } jarduera
} · lekuak: { $places } · kostua: { $cost } · orduak: { $hours }
