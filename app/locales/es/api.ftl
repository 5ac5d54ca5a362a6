# Lo que se dice a los programas.

api-about = Lo que se ve aquí lo pueden leer también los programas, en JSON y GeoJSON, sin clave.
api-about-link = La descripción para programas (OpenAPI)
api-problem-title = La dirección no es correcta
api-problem-unknown = El parámetro «{ $parameter }» no existe. Hay estos: { $allowed }.
api-problem-often = El parámetro «{ $parameter }» puede estar { $most ->
    [one] una vez
   *[other] { $most } veces
} como máximo.
api-problem-value = El parámetro «{ $parameter }» no puede ser «{ $value }». Se admite: { $allowed }.
api-form-area = cuatro números, oeste,sur,este,norte, en grados y con punto decimal
api-form-number = un número entero del 1 al { $most }
api-form-cursor = el «next» de la respuesta anterior
api-form-words = un texto de { $most } caracteres como máximo
api-form-code = un código de territorio, por ejemplo ine:08113
