# What programs are told.

api-about = Programs can read what is shown here as well, as JSON and GeoJSON, without a key.
api-about-link = The description for programs (OpenAPI)
api-problem-title = The address is not right
api-problem-unknown = There is no parameter “{ $parameter }”. There are these: { $allowed }.
api-problem-often = The parameter “{ $parameter }” may stand there { $most ->
    [one] once
   *[other] { $most } times
} at most.
api-problem-value = The parameter “{ $parameter }” cannot be “{ $value }”. Allowed: { $allowed }.
api-form-area = four numbers, west,south,east,north, in degrees with a decimal point
api-form-number = a whole number from 1 to { $most }
api-form-cursor = the “next” of the answer before
api-form-words = a text of at most { $most } characters
api-form-code = the code of a territory, such as ine:08113
