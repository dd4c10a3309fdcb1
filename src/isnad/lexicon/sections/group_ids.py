"""The ids that a party's `group` may have (codebook, section 5)."""

GROUP_IDS = frozenset(
    (
        "isis", "nusra_front", "hts", "syrian_army", "syrian_government", "free_syrian_army",
        "syrian_opposition", "syrian_national_army", "sdf", "ypg", "hezbollah", "amal_movement",
        "iranian_militias", "irgc", "iran", "russia", "russian_forces", "turkey",
        "turkish_forces", "us", "us_forces", "international_coalition", "israel",
        "israeli_forces", "hamas", "qassam_brigades", "islamic_jihad", "palestinian_factions",
        "palestinian_authority", "settlers", "iraqi_army", "iraqi_government", "pmf",
        "peshmerga", "pkk", "houthis", "yemeni_government", "yemeni_army", "stc",
        "saudi_coalition", "saudi_arabia", "uae", "aqap", "libyan_gnu", "gnu_forces", "lna",
        "libyan_militias", "saf", "sudan_government", "rsf", "splm_n", "egypt", "egyptian_army",
        "jordan", "jordanian_army", "lebanese_army", "lebanese_government", "unifil", "un",
        "eu", "france", "uk", "qatar", "ethiopia", "jaysh_al_islam", "ahrar_al_sham",
        "tribal_fighters", "unidentified_gunmen", "civilians", "protesters", "journalists",
        "medics", "detainees", "prisoners", "displaced_people", "smugglers",
    )
)  # fmt: skip
