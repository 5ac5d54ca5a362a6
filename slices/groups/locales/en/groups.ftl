groups-privacy-what-part = In which groups they were, for which organisation
groups-privacy-why-part = Knowing who works in each group
