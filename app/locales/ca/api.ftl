# El que es diu als programes.

api-about = El que es veu aquí ho poden llegir també els programes, en JSON i GeoJSON, sense clau.
api-about-link = La descripció per a programes (OpenAPI)
api-problem-title = L’adreça no és correcta
api-problem-unknown = El paràmetre «{ $parameter }» no existeix. N’hi ha aquests: { $allowed }.
api-problem-often = El paràmetre «{ $parameter }» hi pot ser { $most ->
    [one] una vegada
   *[other] { $most } vegades
} com a màxim.
api-problem-value = El paràmetre «{ $parameter }» no pot ser «{ $value }». S’hi admet: { $allowed }.
api-form-area = quatre nombres, oest,sud,est,nord, en graus i amb punt decimal
api-form-number = un nombre enter de l’1 al { $most }
api-form-cursor = el «next» de la resposta anterior
api-form-words = un text de { $most } caràcters com a màxim
api-form-code = un codi de territori, com ara ine:08113
