# Organisations, networks and alliances.

members-organisations = Organisations
members-networks = Networks
members-allies = Allies
members-ally = Ally

# Columns and fields: they are the headers of spreadsheets too.
members-field-ordit-id = Ordit ID
members-field-source-id = Source identifier
members-field-slug = Identifier
members-field-name = Name
members-field-short-name = Short name
members-field-organisation-kind = Kind
members-field-network-kind = Kind
members-field-ally-kind = Kind
members-field-sse-family = SSE family
members-field-legal-form = Legal form
members-field-carried-by = Carried by
members-field-municipality = Municipality
members-field-neighbourhood = Neighbourhood or district
members-field-neighbourhoods = Neighbourhoods
members-field-summary = Summary
members-field-purpose = Who we are
members-field-strategic-lines = Strategic lines
members-field-agreement = Agreement
members-field-colour = Colour
members-field-website = Website
members-field-domain = Domain
members-field-pam-a-pam = Pam a Pam
members-field-balanc-social = Balanç Social
members-field-stated-members = Stated members
members-field-stated-on = Stated on
members-field-founded-on = Founded on
members-field-membership-state = Status
members-field-applied-on = Applied on
members-field-observer-since = Observer since
members-field-associate-since = Associate since
members-field-member-since = Member since
members-field-left-on = Left on
members-field-earlier-states = Earlier states
members-field-since = Since
members-field-note = Note
members-field-themes = Themes
members-field-language = Language
members-field-name-ca = Name (ca)
members-field-name-es = Name (es)
members-field-name-eu = Name (eu)
members-field-name-en = Name (en)
members-field-summary-ca = Summary (ca)
members-field-summary-es = Summary (es)
members-field-summary-eu = Summary (eu)
members-field-summary-en = Summary (en)
members-field-purpose-ca = Who we are (ca)
members-field-purpose-es = Who we are (es)
members-field-purpose-eu = Who we are (eu)
members-field-purpose-en = Who we are (en)
members-field-strategic-lines-ca = Strategic lines (ca)
members-field-strategic-lines-es = Strategic lines (es)
members-field-strategic-lines-eu = Strategic lines (eu)
members-field-strategic-lines-en = Strategic lines (en)
members-field-agreement-ca = Agreement (ca)
members-field-agreement-es = Agreement (es)
members-field-agreement-eu = Agreement (eu)
members-field-agreement-en = Agreement (en)
members-field-source = Source
members-field-source-url = Source link

members-organisation-kind-municipality = Town council
members-organisation-kind-county_council = County council
members-organisation-kind-hub = Co-operative hub
members-organisation-kind-cooperative = Co-operative
members-organisation-kind-representative_body = Representative body
members-organisation-kind-community_project = Community project
members-organisation-kind-other = Other

members-organisation-kind-count-municipality = { $count ->
    [one] 1 town council
   *[other] { $count } town councils
}
members-organisation-kind-count-county_council = { $count ->
    [one] 1 county council
   *[other] { $count } county councils
}
members-organisation-kind-count-hub = { $count ->
    [one] 1 co-operative hub
   *[other] { $count } co-operative hubs
}
members-organisation-kind-count-cooperative = { $count ->
    [one] 1 co-operative
   *[other] { $count } co-operatives
}
members-organisation-kind-count-representative_body = { $count ->
    [one] 1 representative body
   *[other] { $count } representative bodies
}
members-organisation-kind-count-community_project = { $count ->
    [one] 1 community project
   *[other] { $count } community projects
}
members-organisation-kind-count-other = { $count ->
    [one] 1 other organisation
   *[other] { $count } other organisations
}

members-family-cooperatives = Co-operatives
members-family-mutuals = Mutuals
members-family-worker_owned_companies = Worker-owned companies
members-family-foundations = Foundations
members-family-associations = Associations
members-family-insertion_companies = Insertion companies
members-family-special_work_centres = Special work centres
members-family-fishers_guilds = Fishers’ guilds
members-family-agrarian_transformation_companies = Agrarian transformation companies
members-family-community_economy = Community economy

# Codes of ESSGLOBAL.
members-legal-form-L1 = Informal group
members-legal-form-L2 = Co-operative
members-legal-form-L3 = Company
members-legal-form-L4 = Association or foundation
members-legal-form-L5 = Social enterprise
members-legal-form-OS10 = Community group
members-legal-form-OS20 = Non-profit organisation
members-legal-form-OS30 = Company with a social purpose
members-legal-form-OS40 = Charity
members-legal-form-OS50 = Company of another kind
members-legal-form-OS60 = Worker co-operative
members-legal-form-OS70 = Housing co-operative
members-legal-form-OS80 = Consumer co-operative
members-legal-form-OS90 = Agrarian or producer co-operative
members-legal-form-OS100 = Multi-stakeholder co-operative
members-legal-form-OS110 = Second-degree co-operative
members-legal-form-OS115 = Co-operative of another kind
members-legal-form-OS120 = Community interest company (CIC)
members-legal-form-OS130 = Community benefit society (IPS)
members-legal-form-OS140 = Employee trust
members-legal-form-OS150 = Self-employed person
members-legal-form-OS160 = Unincorporated
members-legal-form-OS170 = Mutual
members-legal-form-OS180 = National apex body
members-legal-form-OS190 = National sector federation
members-legal-form-OS200 = Regional federation
members-legal-form-OS210 = Co-operative group
members-legal-form-OS220 = Public body
members-legal-form-OS230 = Supranational organisation
members-legal-form-OS240 = Co-operative of co-operatives or mutuals

members-network-kind-municipalities = Network of municipalities
members-network-kind-hubs = Network of co-operative hubs
members-network-kind-city_strategy = City strategy
members-network-kind-community_action = Community action

members-state-applied = Application
members-state-observer = Observer
members-state-associate_member = Associate member
members-state-member = Member
members-state-left = Left

members-ally-kind-network = Network
members-ally-kind-hub_programme = Co-operative programme or ateneu
members-ally-kind-administration = Public administration
members-ally-kind-federation = Federation
members-ally-kind-university = University
members-ally-kind-chamber = Chamber of commerce
members-ally-kind-professional_body = Professional body
members-ally-kind-other = Other

members-language-ca = Catalan
members-language-es = Spanish
members-language-eu = Basque
members-language-en = English

members-size-under_1000 = Under 1,000 inhabitants
members-size-under_5000 = 1,000 to 4,999 inhabitants
members-size-under_20000 = 5,000 to 19,999 inhabitants
members-size-under_50000 = 20,000 to 49,999 inhabitants
members-size-from_50000 = 50,000 inhabitants or more
members-size-unknown = Unknown number of inhabitants

members-event-organisation-created = Added to the directory
members-event-organisation-created-by = Added to the directory by { $network }
members-event-organisation-changed = Details updated
members-event-organisation-changed-by = Details updated by { $network }
members-event-organisation-archived = Archived
members-event-organisation-archived-by = Archived by { $network }
members-event-organisation-restored = Restored from the archive
members-event-organisation-restored-by = Restored from the archive by { $network }
members-event-membership-applied = Asked to join { $network }
members-event-membership-observer = Joined { $network } as an observer
members-event-membership-associate_member = Joined { $network } as an associate member
members-event-membership-member = Joined { $network } as a member
members-event-membership-left = Left { $network }
members-event-network-created = Network added to the directory
members-event-network-changed = Network details updated
members-event-ally-created = Added as an ally
members-event-ally-created-by = Added as an ally by { $network }
members-event-ally-changed = Alliance details updated
members-event-ally-changed-by = Alliance details updated by { $network }

members-refusal-state-order = This date ({ $date }) is later than that of a state that came after it ({ $next }). Check both.
members-refusal-state-twice = The same state comes twice in a row. Take one away, or add what happened in between.
members-refusal-invented-among-real = This is invented and the network is real. It belongs in an invented network.
members-refusal-real-among-invented = This organisation is real and the network is invented. Choose another name.
