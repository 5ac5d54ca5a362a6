tokens-title = Programentzako gakoak
tokens-lead = Gako batekin, zure programa batek zuk erakunde edo sare batentzat irakur dezakezuna irakurtzen du. Ezin du ezer aldatu, eta zure agintaldia amaitzean balio gabe geratzen da.
tokens-made = Hau da gakoa
tokens-made-text = Kopiatu orain: ez dugu berriro erakutsiko. Programak Authorization goiburuan bidaltzen du, Bearer hitzaren ondoren.
tokens-copy = Kopiatu
tokens-copied = Kopiatuta
tokens-list = Zure gakoak
tokens-none = Oraindik ez duzu bat ere.
tokens-dates = { $since } – { $until }.
tokens-used = Azken erabilera: { $moment }.
tokens-unused = Ez da inoiz erabili.
tokens-revoke = Baliogabetu
tokens-revoked = Gakoak ez du gehiago balio.
tokens-make = Egin berri bat
tokens-no-mandate = Bat egiteko agintaldia behar da erakunde edo sare batean.
tokens-name = Izena
tokens-name-hint = Zein programak erabiliko duen, ezagutu dezazun.
tokens-name-wrong = Jarri gehienez 60 letrako izen bat.
tokens-too-many = Berrogeita hamar dituzu jada. Baliogabetu erabiltzen ez duzun bat.
tokens-over = Norentzat
tokens-over-everything = Sare guztiak
tokens-over-unknown = Ikusten ez duzun erakunde bat
tokens-days = Zenbat iraun behar duen
tokens-days-number = { $number ->
    [one] Egun { $number }
   *[other] { $number } egun
}
tokens-make-button = Egin gakoa
tokens-unknown = Gako honek ez du balio: ez dago, iraungi da, baliogabetu da edo agintaldia amaitu da. Egin berri bat /me/tokens orrian.
