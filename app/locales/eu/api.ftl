# Programei esaten zaiena.

api-about = Hemen ikusten dena programek ere irakur dezakete, JSON eta GeoJSON formatuetan, gakorik gabe.
api-about-link = Programentzako deskribapena (OpenAPI)
api-problem-title = Helbidea ez da zuzena
api-problem-unknown = «{ $parameter }» parametroa ez dago. Hauek daude: { $allowed }.
api-problem-often = «{ $parameter }» parametroa gehienez { $most ->
    [one] behin
   *[other] { $most } aldiz
} ager daiteke.
api-problem-value = «{ $parameter }» parametroa ezin da «{ $value }» izan. Onartzen dena: { $allowed }.
api-form-area = lau zenbaki, mendebaldea,hegoaldea,ekialdea,iparraldea, gradutan eta puntu dezimalarekin
api-form-number = zenbaki oso bat, 1etik { $most }ra
api-form-cursor = aurreko erantzuneko «next»
api-form-words = gehienez { $most } karaktereko testua
api-form-code = lurralde-kode bat, adibidez ine:08113
