# Entidades, redes y alianzas.

members-organisations = Entidades
members-networks = Redes
members-allies = Aliadas
members-ally = Aliada

# Columnas y campos: son también los títulos de las hojas de cálculo.
members-field-ordit-id = Ordit ID
members-field-source-id = Identificador en el origen
members-field-slug = Identificador
members-field-name = Nombre
members-field-short-name = Siglas
members-field-organisation-kind = Tipo
members-field-network-kind = Tipo
members-field-ally-kind = Tipo
members-field-sse-family = Familia de la ESS
members-field-legal-form = Forma jurídica
members-field-carried-by = Entidad que la sostiene
members-field-municipality = Municipio
members-field-neighbourhood = Barrio o distrito
members-field-neighbourhoods = Barrios
members-field-summary = Resumen
members-field-purpose = Quiénes somos
members-field-strategic-lines = Líneas estratégicas
members-field-agreement = Convenio
members-field-colour = Color
members-field-website = Web
members-field-domain = Dominio
members-field-pam-a-pam = Pam a Pam
members-field-balanc-social = Balanç Social
members-field-stated-members = Miembros declarados
members-field-stated-on = Declarados el
members-field-founded-on = Fundada el
members-field-membership-state = Estado
members-field-applied-on = Solicitud del
members-field-observer-since = Observadora desde
members-field-associate-since = Colaboradora desde
members-field-member-since = Miembro desde
members-field-left-on = Baja del
members-field-earlier-states = Estados anteriores
members-field-since = Desde
members-field-note = Nota
members-field-themes = Temas
members-field-language = Lengua
members-field-name-ca = Nombre (ca)
members-field-name-es = Nombre (es)
members-field-name-eu = Nombre (eu)
members-field-name-en = Nombre (en)
members-field-summary-ca = Resumen (ca)
members-field-summary-es = Resumen (es)
members-field-summary-eu = Resumen (eu)
members-field-summary-en = Resumen (en)
members-field-purpose-ca = Quiénes somos (ca)
members-field-purpose-es = Quiénes somos (es)
members-field-purpose-eu = Quiénes somos (eu)
members-field-purpose-en = Quiénes somos (en)
members-field-strategic-lines-ca = Líneas estratégicas (ca)
members-field-strategic-lines-es = Líneas estratégicas (es)
members-field-strategic-lines-eu = Líneas estratégicas (eu)
members-field-strategic-lines-en = Líneas estratégicas (en)
members-field-agreement-ca = Convenio (ca)
members-field-agreement-es = Convenio (es)
members-field-agreement-eu = Convenio (eu)
members-field-agreement-en = Convenio (en)
members-field-source = Fuente
members-field-source-url = Enlace de la fuente

members-organisation-kind-municipality = Ayuntamiento
members-organisation-kind-county_council = Consejo comarcal
members-organisation-kind-hub = Polo cooperativo
members-organisation-kind-cooperative = Cooperativa
members-organisation-kind-representative_body = Entidad representativa
members-organisation-kind-community_project = Proyecto comunitario
members-organisation-kind-other = Otras

members-organisation-kind-count-municipality = { $count ->
    [one] 1 ayuntamiento
   *[other] { $count } ayuntamientos
}
members-organisation-kind-count-county_council = { $count ->
    [one] 1 consejo comarcal
   *[other] { $count } consejos comarcales
}
members-organisation-kind-count-hub = { $count ->
    [one] 1 polo cooperativo
   *[other] { $count } polos cooperativos
}
members-organisation-kind-count-cooperative = { $count ->
    [one] 1 cooperativa
   *[other] { $count } cooperativas
}
members-organisation-kind-count-representative_body = { $count ->
    [one] 1 entidad representativa
   *[other] { $count } entidades representativas
}
members-organisation-kind-count-community_project = { $count ->
    [one] 1 proyecto comunitario
   *[other] { $count } proyectos comunitarios
}
members-organisation-kind-count-other = { $count ->
    [one] 1 entidad más
   *[other] { $count } entidades más
}

members-family-cooperatives = Cooperativas
members-family-mutuals = Mutualidades
members-family-worker_owned_companies = Sociedades laborales
members-family-foundations = Fundaciones
members-family-associations = Asociaciones
members-family-insertion_companies = Empresas de inserción
members-family-special_work_centres = Centros especiales de empleo
members-family-fishers_guilds = Cofradías de pescadores y pescadoras
members-family-agrarian_transformation_companies = Sociedades agrarias de transformación
members-family-community_economy = Economía comunitaria

# Códigos de ESSGLOBAL.
members-legal-form-L1 = Grupo informal
members-legal-form-L2 = Cooperativa
members-legal-form-L3 = Empresa
members-legal-form-L4 = Asociación o fundación
members-legal-form-L5 = Empresa social
members-legal-form-OS10 = Grupo comunitario
members-legal-form-OS20 = Organización sin ánimo de lucro
members-legal-form-OS30 = Empresa con finalidad social
members-legal-form-OS40 = Entidad benéfica
members-legal-form-OS50 = Empresa de otro tipo
members-legal-form-OS60 = Cooperativa de trabajo
members-legal-form-OS70 = Cooperativa de viviendas
members-legal-form-OS80 = Cooperativa de consumo
members-legal-form-OS90 = Cooperativa agraria o de producción
members-legal-form-OS100 = Cooperativa integral
members-legal-form-OS110 = Cooperativa de segundo grado
members-legal-form-OS115 = Cooperativa de otro tipo
members-legal-form-OS120 = Empresa de interés comunitario (CIC)
members-legal-form-OS130 = Sociedad de beneficio comunitario (IPS)
members-legal-form-OS140 = Fideicomiso de la plantilla
members-legal-form-OS150 = Persona autónoma
members-legal-form-OS160 = Sin personalidad jurídica
members-legal-form-OS170 = Mutualidad
members-legal-form-OS180 = Confederación estatal
members-legal-form-OS190 = Federación sectorial estatal
members-legal-form-OS200 = Federación territorial
members-legal-form-OS210 = Grupo cooperativo
members-legal-form-OS220 = Administración o ente público
members-legal-form-OS230 = Organización supraestatal
members-legal-form-OS240 = Cooperativa de cooperativas o mutualidades

members-network-kind-municipalities = Red de municipios
members-network-kind-hubs = Red de polos cooperativos
members-network-kind-city_strategy = Estrategia de ciudad
members-network-kind-community_action = Acción comunitaria

members-state-applied = Solicitud
members-state-observer = Observadora
members-state-associate_member = Colaboradora
members-state-member = Miembro
members-state-left = Baja

members-ally-kind-network = Red
members-ally-kind-hub_programme = Programa o ateneo cooperativo
members-ally-kind-administration = Administración
members-ally-kind-federation = Federación
members-ally-kind-university = Universidad
members-ally-kind-chamber = Cámara de comercio
members-ally-kind-professional_body = Colegio profesional
members-ally-kind-other = Otras

members-language-ca = Catalán
members-language-es = Castellano
members-language-eu = Euskera
members-language-en = Inglés

members-size-under_1000 = Menos de 1000 habitantes
members-size-under_5000 = De 1000 a 4999 habitantes
members-size-under_20000 = De 5000 a 19.999 habitantes
members-size-under_50000 = De 20.000 a 49.999 habitantes
members-size-from_50000 = 50.000 habitantes o más
members-size-unknown = Número de habitantes desconocido

members-event-organisation-created = Se añadió al directorio
members-event-organisation-created-by = { $network } la añadió al directorio
members-event-organisation-changed = Se actualizaron sus datos
members-event-organisation-changed-by = { $network } actualizó sus datos
members-event-organisation-archived = Se archivó
members-event-organisation-archived-by = { $network } la archivó
members-event-organisation-restored = Se recuperó del archivo
members-event-organisation-restored-by = { $network } la recuperó del archivo
members-event-membership-applied = Pidió entrar en { $network }
members-event-membership-observer = Entró en { $network } como observadora
members-event-membership-associate_member = Entró en { $network } como colaboradora
members-event-membership-member = Entró en { $network } como miembro
members-event-membership-left = Dejó { $network }
members-event-network-created = La red se añadió al directorio
members-event-network-changed = Se actualizaron los datos de la red
members-event-ally-created = Se añadió como aliada
members-event-ally-created-by = { $network } la añadió como aliada
members-event-ally-changed = Se actualizaron los datos de la alianza
members-event-ally-changed-by = { $network } actualizó los datos de la alianza

members-refusal-state-order = Esta fecha ({ $date }) es posterior a la de un estado que vino después ({ $next }). Revisa las dos.
members-refusal-state-twice = El mismo estado aparece dos veces seguidas. Quita uno, o pon lo que pasó entre medias.
members-refusal-invented-among-real = Esto es inventado y la red es real. Tiene que ir a una red inventada.
members-refusal-real-among-invented = Esta entidad es real y la red es inventada. Elige otro nombre.
