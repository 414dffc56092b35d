"""Sentences with all the claims they make, by construction.

A claim is (source, cue, content, act, factuality, mode); the ranges of a broken content are joined by “ … ”. A source
that has a record goes by the record's name, another by its words; None where nobody is named or known.
"""

# ruff: noqa: E501 - a sentence stands on one line

TABLE = {
    "subject before its verb": [
        (
            "The army said in a statement on Friday that rebels had carried out the attack.",
            [("The army", "said", "rebels had carried out the attack", "say", "certain", "indirect")],
        ),
        (
            "The Syrian Observatory for Human Rights reported that 12 people had been killed.",
            [
                (
                    "Syrian Observatory for Human Rights",
                    "reported",
                    "12 people had been killed",
                    "report",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "Yonhap news agency reported on Monday that the North had fired two missiles.",
            [("Yonhap news agency", "reported", "the North had fired two missiles", "report", "certain", "indirect")],
        ),
        (
            "Experts say the missile could reach Guam.",
            [("Experts", "say", "the missile could reach Guam", "say", "possible", "indirect")],
        ),
        (
            "A spokesperson for the European Union said that the bloc was deeply concerned.",
            [
                (
                    "A spokesperson for the European Union",
                    "said",
                    "the bloc was deeply concerned",
                    "say",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "In Moscow, Kremlin spokesman Dmitry Peskov said the West was waging a proxy war.",
            [("Dmitry Peskov", "said", "the West was waging a proxy war", "say", "certain", "indirect")],
        ),
        (
            "The minister said he had no doubt that the treaty would be ratified.",
            [
                (
                    "The minister",
                    "said",
                    "he had no doubt that the treaty would be ratified",
                    "say",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "Seoul’s defence ministry said it would not comment on intelligence matters.",
            [
                (
                    "Seoul’s defence ministry",
                    "said",
                    "it would not comment on intelligence matters",
                    "say",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "It was, he said, “a dark day” for the country.",
            [(None, "said", "It was … “a dark day” for the country", "say", "certain", "mixed")],
        ),
        (
            "The bombing, the commander insisted, had been a mistake.",
            [("the commander", "insisted", "The bombing … had been a mistake", "say", "certain", "indirect")],
        ),
        (
            "North Korea said Thursday it had tested a new cruise missile.",
            [("North Korea", "said", "it had tested a new cruise missile", "say", "certain", "indirect")],
        ),
        (
            "State television said the leader had inspected the factory.",
            [("State television", "said", "the leader had inspected the factory", "say", "certain", "indirect")],
        ),
        (
            "Officials in Kyiv said air defences shot down 12 of 15 drones.",
            [("Officials in Kyiv", "said", "air defences shot down 12 of 15 drones", "say", "certain", "indirect")],
        ),
        (
            "Kyiv said its air defences had shot down 12 of 15 drones, though the figures could not be verified.",
            [("Ukraine", "said", "its air defences had shot down 12 of 15 drones", "say", "certain", "indirect")],
        ),
        (
            "At least 12 people were killed, said Dr. Ahmed Khalil, director of the hospital.",
            [("Ahmed Khalil", "said", "At least 12 people were killed", "say", "certain", "indirect")],
        ),
        (
            "Speaking in Taipei, President Tsai Ing-wen said that Taiwan would not bow to pressure.",
            [("Tsai Ing-wen", "said", "Taiwan would not bow to pressure", "say", "certain", "indirect")],
        ),
        (
            "Satellite images showed that the base had been extended, the think tank said.",
            [
                (
                    "Satellite images",
                    "showed",
                    "the base had been extended, the think tank said",
                    "report",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "Satellite images published by Maxar show that the base has been extended.",
            [
                (
                    "Satellite images published by Maxar",
                    "show",
                    "the base has been extended",
                    "report",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "A U.N. report released on Friday said that both sides had committed war crimes.",
            [("U.N.", "said", "both sides had committed war crimes", "say", "certain", "indirect")],
        ),
        (
            "The report found that both sides had committed war crimes.",
            [("The report", "found", "both sides had committed war crimes", "report", "certain", "indirect")],
        ),
        (
            "The Islamic State group claimed responsibility for the bombing in a statement on Telegram.",
            [
                (
                    "Islamic State group",
                    "claimed",
                    "responsibility for the bombing in a statement on Telegram",
                    "say",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "Chad said that it had recalled its ambassador, citing security concerns.",
            [("Chad", "said", "it had recalled its ambassador", "say", "certain", "indirect")],
        ),
        (
            "The company said its board had approved the sale, but did not give details.",
            [("The company", "said", "its board had approved the sale", "say", "certain", "indirect")],
        ),
        (
            "Reuters, citing two sources, reported that the deal was off.",
            [("Reuters", "reported", "the deal was off", "report", "certain", "indirect")],
        ),
        (
            "The deal was off, Reuters reported, citing two sources.",
            [("Reuters", "reported", "The deal was off", "report", "certain", "indirect")],
        ),
        (
            "The rebels claim to have killed 40 soldiers.",
            [("The rebels", "claim", "have killed 40 soldiers", "say", "certain", "indirect")],
        ),
        (
            "The army claims it killed 40 rebels.",
            [("The army", "claims", "it killed 40 rebels", "say", "certain", "indirect")],
        ),
        (
            "Turkey says the militia is an arm of the PKK.",
            [("Turkey", "says", "the militia is an arm of the PKK", "say", "certain", "indirect")],
        ),
        (
            "India’s army said Pakistani troops opened fire first; Islamabad said the opposite.",
            [("India’s army", "said", "Pakistani troops opened fire first", "say", "certain", "indirect")],
        ),
        (
            "Wagner founder Yevgeny Prigozhin said in an audio message posted on Telegram that his men had left.",
            [("Yevgeny Prigozhin", "said", "his men had left", "say", "certain", "indirect")],
        ),
        (
            "Some diplomats say a deal is close.",
            [("Some diplomats", "say", "a deal is close", "say", "certain", "indirect")],
        ),
        ("Some say a deal is close.", [("Some", "say", "a deal is close", "say", "certain", "indirect")]),
        (
            "A retired general who knows the region well said the road was mined.",
            [("A retired general", "said", "the road was mined", "say", "certain", "indirect")],
        ),
        (
            "The U.S. State Department said that it was aware of the reports.",
            [("U.S. State Department", "said", "it was aware of the reports", "say", "certain", "indirect")],
        ),
        (
            "The Taliban said they had captured the district.",
            [("Taliban", "said", "they had captured the district", "say", "certain", "indirect")],
        ),
        (
            "Speaking to reporters aboard Air Force One, he said the talks had failed.",
            [(None, "said", "the talks had failed", "say", "certain", "indirect")],
        ),
        (
            "In a statement, the army said its troops had withdrawn.",
            [("the army", "said", "its troops had withdrawn", "say", "certain", "indirect")],
        ),
        (
            "In its report, the commission said that the evidence was weak.",
            [("the commission", "said", "the evidence was weak", "say", "certain", "indirect")],
        ),
        (
            "The statement said that three soldiers had died.",
            [("The statement", "said", "three soldiers had died", "say", "certain", "indirect")],
        ),
        (
            "A statement from the ministry said that three soldiers had died.",
            [("A statement from the ministry", "said", "three soldiers had died", "say", "certain", "indirect")],
        ),
        (
            "The president said he was “fully confident” of victory.",
            [("The president", "said", "he was “fully confident” of victory", "say", "certain", "mixed")],
        ),
        (
            "The president said he was ready but that others were not.",
            [("The president", "said", "he was ready but that others were not", "say", "certain", "indirect")],
        ),
        (
            "The two leaders agreed that talks should continue.",
            [("The two leaders", "agreed", "talks should continue", "say", "probable", "indirect")],
        ),
        (
            "The government hopes that the ceasefire will hold.",
            [("The government", "hopes", "the ceasefire will hold", "say", "uncommitted", "indirect")],
        ),
        (
            "Analysts doubt that the offensive will succeed.",
            [("Analysts", "doubt", "the offensive will succeed", "say", "probable_not", "indirect")],
        ),
        (
            "The weather service said heavy snow was expected on Friday.",
            [("The weather service", "said", "heavy snow was expected on Friday", "say", "certain", "indirect")],
        ),
        ("The treaty, she said, is dead.", [(None, "said", "The treaty … is dead", "say", "certain", "indirect")]),
    ],
    "attribution behind or amid what is said": [
        (
            "The attack was carried out by rebels, the army said in a statement.",
            [("the army", "said", "The attack was carried out by rebels", "say", "certain", "indirect")],
        ),
        (
            "At least 12 people were killed and 30 wounded, hospital officials said.",
            [
                (
                    "hospital officials",
                    "said",
                    "At least 12 people were killed and 30 wounded",
                    "say",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "The deaths were first reported by local media.",
            [("local media", "reported", "The deaths", "report", "certain", "indirect")],
        ),
        (
            "The town has fallen, the mayor, Hassan Ali, said by telephone.",
            [("Hassan Ali", "said", "The town has fallen", "say", "certain", "indirect")],
        ),
        (
            "Three soldiers died in the clash, the army reported.",
            [("the army", "reported", "Three soldiers died in the clash", "report", "certain", "indirect")],
        ),
        (
            "Three soldiers died in the clash, Agence France-Presse reported from Goma.",
            [("Agence France-Presse", "reported", "Three soldiers died in the clash", "report", "certain", "indirect")],
        ),
    ],
    "quotations": [
        (
            "“We are ready for any scenario,” said Israeli Prime Minister Benjamin Netanyahu.",
            [("Benjamin Netanyahu", "said", "“We are ready for any scenario,”", "say", "certain", "direct")],
        ),
        (
            "“We are ready,” Netanyahu told reporters in Tel Aviv, “and we will act alone if we must.”",
            [
                (
                    "Netanyahu",
                    "told",
                    "“We are ready,” … “and we will act alone if we must.”",
                    "say",
                    "certain",
                    "direct",
                )
            ],
        ),
        (
            "“The talks were useful,” Lavrov said. “But many questions remain open.”",
            [
                ("Lavrov", "said", "“The talks were useful,”", "say", "certain", "direct"),
                ("Lavrov", None, "“But many questions remain open.”", "say", "certain", "direct"),
            ],
        ),
        (
            "“I saw the plane fall,” said one resident, who asked not to be named.",
            [("one resident", "said", "“I saw the plane fall,”", "say", "certain", "direct")],
        ),
        (
            "“I saw the plane fall,” one witness said, adding that it was on fire.",
            [
                ("one witness", "said", "“I saw the plane fall,”", "say", "certain", "direct"),
                ("one witness", "adding", "it was on fire", "say", "certain", "indirect"),
            ],
        ),
        (
            "Peskov said: “This is a serious step.”",
            [("Peskov", "said", "“This is a serious step.”", "say", "certain", "direct")],
        ),
        (
            "The prime minister told the BBC: “We will not be blackmailed.”",
            [("The prime minister", "told", "“We will not be blackmailed.”", "say", "certain", "direct")],
        ),
        (
            "“There is no alternative,” he added.",
            [(None, "added", "“There is no alternative,”", "say", "certain", "direct")],
        ),
        (
            "“If attacked,” the general warned, “we will respond with all means.”",
            [
                (
                    "the general",
                    "warned",
                    "“If attacked,” … “we will respond with all means.”",
                    "warn",
                    "probable",
                    "direct",
                )
            ],
        ),
        (
            "“If attacked”, the general warned, “we will respond with all means”.",
            [
                (
                    "the general",
                    "warned",
                    "“If attacked” … “we will respond with all means”",
                    "warn",
                    "probable",
                    "direct",
                )
            ],
        ),
        (
            "Sikorski tweeted: “Thank you, USA.”",
            [("Sikorski", "tweeted", "“Thank you, USA.”", "say", "certain", "direct")],
        ),
        (
            "“We came under fire from three sides”, recalled Sgt. John Miller, 24, of Dayton, Ohio.",
            [("John Miller", "recalled", "“We came under fire from three sides”", "say", "certain", "direct")],
        ),
        (
            "“Our patience is not infinite,” warned Iran’s foreign minister, Hossein Amirabdollahian.",
            [("Hossein Amirabdollahian", "warned", "“Our patience is not infinite,”", "warn", "probable", "direct")],
        ),
        (
            "“It was chaos,” Mariam Diallo, a nurse, told AFP by telephone.",
            [("Mariam Diallo", "told", "“It was chaos,”", "say", "certain", "direct")],
        ),
        (
            "“It was chaos”, said Mariam Diallo, a nurse at the hospital. “We ran for our lives.”",
            [
                ("Mariam Diallo", "said", "“It was chaos”", "say", "certain", "direct"),
                ("Mariam Diallo", None, "“We ran for our lives.”", "say", "certain", "direct"),
            ],
        ),
        (
            "“It was chaos,” a nurse said. She added that the power had failed.",
            [
                ("a nurse", "said", "“It was chaos,”", "say", "certain", "direct"),
                ("a nurse", "added", "the power had failed", "say", "certain", "indirect"),
            ],
        ),
        (
            "Mr Macron said France would help. “We are ready,” he said.",
            [
                ("Macron", "said", "France would help", "say", "certain", "indirect"),
                ("Macron", "said", "“We are ready,”", "say", "certain", "direct"),
            ],
        ),
        (
            "“I did not do it,” the officer insisted.",
            [("the officer", "insisted", "“I did not do it,”", "say", "certain", "direct")],
        ),
        (
            "The envoy spoke of “a turning point”.",
            [("The envoy", "spoke of", "“a turning point”", "say", "certain", "direct")],
        ),
        (
            "“The treaty,” she said, “is dead.”",
            [(None, "said", "“The treaty,” … “is dead.”", "say", "certain", "direct")],
        ),
    ],
    "to whom it is said": [
        (
            "Defence Secretary Ben Wallace told parliament on Tuesday that Britain would send 14 Challenger 2 tanks to Ukraine.",
            [
                (
                    "Ben Wallace",
                    "told",
                    "Britain would send 14 Challenger 2 tanks to Ukraine",
                    "say",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "The deal, worth $2.4 billion, will be signed next month, two sources familiar with the matter told Reuters.",
            [
                (
                    "two sources familiar with the matter",
                    "told",
                    "The deal, worth $2.4 billion, will be signed next month",
                    "say",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "Two sources told Reuters the deal would be signed next month.",
            [("Two sources", "told", "the deal would be signed next month", "say", "certain", "indirect")],
        ),
        (
            "The captain told investigators that the engine had failed.",
            [("The captain", "told", "the engine had failed", "say", "certain", "indirect")],
        ),
        (
            "The senator told CNN on Sunday he would oppose the sale.",
            [("The senator", "told", "he would oppose the sale", "say", "certain", "indirect")],
        ),
    ],
    "accusations": [
        (
            "Ukraine accused Russia of shelling a hospital in Kherson.",
            [("Ukraine", "accused", "Russia … shelling a hospital in Kherson", "accuse", "certain", "indirect")],
        ),
        (
            "Russia blamed Ukraine for the explosion.",
            [("Russia", "blamed", "Ukraine … the explosion", "accuse", "certain", "indirect")],
        ),
        (
            "The ministry accused the rebels of violating the ceasefire and said its troops would respond.",
            [
                ("The ministry", "accused", "the rebels … violating the ceasefire", "accuse", "certain", "indirect"),
                ("The ministry", "said", "its troops would respond", "say", "certain", "indirect"),
            ],
        ),
        (
            "Pakistan alleged that Indian jets had violated its airspace.",
            [("Pakistan", "alleged", "Indian jets had violated its airspace", "accuse", "certain", "indirect")],
        ),
        (
            "Prosecutors allege that he sold secrets to China.",
            [("Prosecutors", "allege", "he sold secrets to China", "accuse", "certain", "indirect")],
        ),
        (
            "Eritrea has been accused by the United Nations of supporting rebels.",
            [("United Nations", "accused", "Eritrea … supporting rebels", "accuse", "certain", "indirect")],
        ),
        (
            "The minister blamed “terrorists” for the blast.",
            [("The minister", "blamed", "“terrorists” for the blast", "accuse", "certain", "mixed")],
        ),
        (
            "The opposition blames the government for the shortage.",
            [("The opposition", "blames", "the government … the shortage", "accuse", "certain", "indirect")],
        ),
        (
            "The prosecutor alleged that the officer had taken bribes.",
            [("The prosecutor", "alleged", "the officer had taken bribes", "accuse", "certain", "indirect")],
        ),
        (
            "The officer, the prosecutor alleged, had taken bribes.",
            [("the prosecutor", "alleged", "The officer … had taken bribes", "accuse", "certain", "indirect")],
        ),
    ],
    "denials": [
        (
            "Iran has denied supplying drones to Russia.",
            [("Iran", "denied", "supplying drones to Russia", "deny", "certain_not", "indirect")],
        ),
        (
            "Iran denies that it is seeking nuclear weapons.",
            [("Iran", "denies", "it is seeking nuclear weapons", "deny", "certain_not", "indirect")],
        ),
        (
            "Tehran has repeatedly rejected the accusation.",
            [("Iran", "rejected", "the accusation", "deny", "certain_not", "indirect")],
        ),
        (
            "China ruled out any talks with Taipei.",
            [("China", "ruled out", "any talks with Taipei", "deny", "certain_not", "indirect")],
        ),
        (
            "Reports that the minister had resigned were false, his office said.",
            [
                (
                    "his office",
                    "said",
                    "Reports that the minister had resigned were false",
                    "deny",
                    "certain_not",
                    "indirect",
                )
            ],
        ),
        (
            "Venezuela has not ruled out a military response.",
            [("Venezuela", "ruled out", "a military response", "deny", "possible", "indirect")],
        ),
        (
            "Pakistan’s allegation that Indian jets had violated its airspace was dismissed by New Delhi.",
            [
                (
                    "India",
                    "dismissed",
                    "Pakistan’s allegation that Indian jets had violated its airspace",
                    "deny",
                    "certain_not",
                    "indirect",
                )
            ],
        ),
        (
            "India dismissed the allegation as “baseless”.",
            [("India", "dismissed", "“baseless”", "deny", "certain_not", "direct")],
        ),
        (
            "Both Hanoi and Manila deny the charge.",
            [
                ("Vietnam", "deny", "the charge", "deny", "certain_not", "indirect"),
                ("Philippines", "deny", "the charge", "deny", "certain_not", "indirect"),
            ],
        ),
        (
            "The Houthis denied the accusation.",
            [("Houthis", "denied", "the accusation", "deny", "certain_not", "indirect")],
        ),
        (
            "The Houthis, who deny using child soldiers, did not respond to a request for comment.",
            [("Houthis", "deny", "using child soldiers", "deny", "certain_not", "indirect")],
        ),
        (
            "Ethiopia denies any involvement.",
            [("Ethiopia", "denies", "any involvement", "deny", "certain_not", "indirect")],
        ),
        (
            "The group denied responsibility for the attack.",
            [("The group", "denied", "responsibility for the attack", "deny", "certain_not", "indirect")],
        ),
        ("“This is a lie,” she said.", [(None, "said", "“This is a lie,”", "deny", "certain_not", "direct")]),
        ("He has denied the charges.", [(None, "denied", "the charges", "deny", "certain_not", "indirect")]),
        (
            "The ambassador dismissed as “absurd” the claim that his country had armed the rebels.",
            [
                (
                    "The ambassador",
                    "dismissed",
                    "the claim that his country had armed the rebels",
                    "deny",
                    "certain_not",
                    "indirect",
                )
            ],
        ),
        (
            "Germany’s Chancellor, Olaf Scholz, on Tuesday ruled out sending Taurus missiles.",
            [("Olaf Scholz", "ruled out", "sending Taurus missiles", "deny", "certain_not", "indirect")],
        ),
        (
            "Brazil’s navy has denied that one of its ships was involved.",
            [("Brazil’s navy", "denied", "one of its ships was involved", "deny", "certain_not", "indirect")],
        ),
        (
            "Belarus denied involvement in the incident.",
            [("Belarus", "denied", "involvement in the incident", "deny", "certain_not", "indirect")],
        ),
        (
            "Sudan’s army denied having bombed the market.",
            [("Sudan’s army", "denied", "having bombed the market", "deny", "certain_not", "indirect")],
        ),
        (
            "Azerbaijan rejected claims that it had used cluster munitions.",
            [
                (
                    "Azerbaijan",
                    "rejected",
                    "claims that it had used cluster munitions",
                    "deny",
                    "certain_not",
                    "indirect",
                )
            ],
        ),
        (
            "Baku rejected Yerevan’s accusation that its forces had crossed the border.",
            [
                (
                    "Azerbaijan",
                    "rejected",
                    "Yerevan’s accusation that its forces had crossed the border",
                    "deny",
                    "certain_not",
                    "indirect",
                )
            ],
        ),
        (
            "The Kremlin dismissed the report as “nonsense”.",
            [("Russia", "dismissed", "“nonsense”", "deny", "certain_not", "direct")],
        ),
        (
            "Hundreds protested against the government, which has ruled out elections.",
            [("the government", "ruled out", "elections", "deny", "certain_not", "indirect")],
        ),
        (
            "He denied rumours that he had been arrested.",
            [(None, "denied", "rumours that he had been arrested", "deny", "certain_not", "indirect")],
        ),
    ],
    "naming": [
        (
            "North Korea’s Kim Jong Un called the drills “a rehearsal for war”.",
            [("Kim Jong Un", "called", "“a rehearsal for war”", "say", "certain", "direct")],
        ),
        (
            "Putin described the collapse of the Soviet Union as a catastrophe.",
            [("Putin", "described", "the collapse of the Soviet Union as a catastrophe", "say", "certain", "indirect")],
        ),
        (
            "India called the allegation baseless.",
            [("India", "called", "the allegation baseless", "deny", "certain_not", "indirect")],
        ),
        (
            "The army spokesman described it as fake news.",
            [("The army spokesman", "described", "fake news", "deny", "certain_not", "indirect")],
        ),
        (
            "Pyongyang denounced the exercise, calling it a provocation.",
            [
                ("North Korea", "denounced", "the exercise", "condemn", "certain", "indirect"),
                ("North Korea", "calling", "a provocation", "say", "certain", "indirect"),
            ],
        ),
        (
            "The drills, which Pyongyang calls a rehearsal for invasion, began on Monday.",
            [("North Korea", "calls", "a rehearsal for invasion", "say", "certain", "indirect")],
        ),
        (
            "The opposition leader, Maria Corina Machado, called the election a fraud.",
            [("Maria Corina Machado", "called", "the election a fraud", "say", "certain", "indirect")],
        ),
        (
            "The Kremlin called the report “nonsense”.",
            [("Russia", "called", "“nonsense”", "deny", "certain_not", "direct")],
        ),
        (
            "The pilots’ union described the aircraft as unsafe.",
            [("The pilots’ union", "described", "the aircraft as unsafe", "say", "certain", "indirect")],
        ),
        (
            "Kim called the test a success, according to KCNA.",
            [
                ("KCNA", "according to", "Kim called the test a success", "report", "certain", "indirect"),
                ("Kim", "called", "the test a success", "say", "certain", "indirect"),
            ],
        ),
    ],
    "announcing, confirming, refusing": [
        (
            "The spokesman declined to comment on the report.",
            [
                (
                    "The spokesman",
                    "declined to comment",
                    "declined to comment on the report",
                    "no_comment",
                    "uncommitted",
                    "indirect",
                )
            ],
        ),
        (
            "The White House announced a new package of weapons for Kyiv worth $400 million.",
            [
                (
                    "United States",
                    "announced",
                    "a new package of weapons for Kyiv worth $400 million",
                    "announce",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "General Mark Milley, chairman of the Joint Chiefs of Staff, confirmed the strike.",
            [("Mark Milley", "confirmed", "the strike", "confirm", "certain", "indirect")],
        ),
        (
            "Washington did not confirm the report.",
            [("United States", "confirm", "the report", "confirm", "uncommitted", "indirect")],
        ),
        (
            "The minister acknowledged that mistakes had been made but insisted the operation had been a success.",
            [
                ("The minister", "acknowledged", "mistakes had been made", "confirm", "certain", "indirect"),
                ("The minister", "insisted", "the operation had been a success", "say", "certain", "indirect"),
            ],
        ),
        (
            "The navy confirmed on Sunday that the submarine had been lost with all 44 crew members.",
            [
                (
                    "The navy",
                    "confirmed",
                    "the submarine had been lost with all 44 crew members",
                    "confirm",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "The spokesman refused to say whether the missile had been fired.",
            [
                (
                    "The spokesman",
                    "refused to say",
                    "refused to say whether the missile had been fired",
                    "no_comment",
                    "uncommitted",
                    "indirect",
                )
            ],
        ),
        (
            "The Pentagon declined to comment.",
            [("Pentagon", "declined to comment", "declined to comment", "no_comment", "uncommitted", "indirect")],
        ),
        (
            "The minister conceded that the losses were heavy.",
            [("The minister", "conceded", "the losses were heavy", "confirm", "certain", "indirect")],
        ),
        (
            "Officials confirmed the deaths of two sailors.",
            [("Officials", "confirmed", "the deaths of two sailors", "confirm", "certain", "indirect")],
        ),
        (
            "The junta confirmed that the jet had crashed.",
            [("The junta", "confirmed", "the jet had crashed", "confirm", "certain", "indirect")],
        ),
        (
            "The junta has not confirmed the crash.",
            [("The junta", "confirmed", "the crash", "confirm", "uncommitted", "indirect")],
        ),
    ],
    "asking, promising, warning, praising, condemning": [
        (
            "The Foreign Ministry in Beijing condemned the sale and urged Washington to cancel it.",
            [
                ("Foreign Ministry", "condemned", "the sale", "condemn", "certain", "indirect"),
                ("Foreign Ministry", "urged", "Washington to cancel it", "request", "uncommitted", "indirect"),
            ],
        ),
        (
            "NATO Secretary General Jens Stoltenberg welcomed the decision.",
            [("Jens Stoltenberg", "welcomed", "the decision", "praise", "certain", "indirect")],
        ),
        (
            "The United States has warned that Russia could use chemical weapons.",
            [("United States", "warned", "Russia could use chemical weapons", "warn", "possible", "indirect")],
        ),
        ("He warned of a new arms race.", [(None, "warned of", "a new arms race", "warn", "probable", "indirect")]),
        (
            "Zelenskiy called on allies to speed up deliveries.",
            [("Zelenskiy", "called on", "allies to speed up deliveries", "request", "uncommitted", "indirect")],
        ),
        (
            "Hamas vowed to retaliate for the killing.",
            [("Hamas", "vowed", "retaliate for the killing", "promise", "probable", "indirect")],
        ),
        (
            "Erdogan threatened to block Sweden’s membership.",
            [("Erdogan", "threatened", "block Sweden’s membership", "threaten", "possible", "indirect")],
        ),
        (
            "In a commentary carried by state media, North Korea threatened “merciless” retaliation.",
            [("North Korea", "threatened", "“merciless” retaliation", "threaten", "possible", "mixed")],
        ),
        (
            "Mr Lammy said he was “gravely concerned” by the fighting, and called for an immediate ceasefire.",
            [
                ("Lammy", "said", "he was “gravely concerned” by the fighting", "say", "certain", "mixed"),
                ("Lammy", "called for", "an immediate ceasefire", "request", "uncommitted", "indirect"),
            ],
        ),
        (
            "Colombia’s president expressed concern over the build-up of troops.",
            [
                (
                    "Colombia’s president",
                    "expressed concern over",
                    "the build-up of troops",
                    "condemn",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "The G7 leaders condemned Iran’s attack “in the strongest terms”.",
            [("The G7 leaders", "condemned", "Iran’s attack “in the strongest terms”", "condemn", "certain", "mixed")],
        ),
        (
            "The general warned that any attack would be met with force.",
            [("The general", "warned", "any attack would be met with force", "warn", "probable", "indirect")],
        ),
        (
            "Lithuania said on Monday it would send more ammunition, while Latvia promised to train more soldiers.",
            [
                ("Lithuania", "said", "it would send more ammunition", "say", "certain", "indirect"),
                ("Latvia", "promised", "train more soldiers", "promise", "probable", "indirect"),
            ],
        ),
        (
            "He promised that aid would follow.",
            [(None, "promised", "aid would follow", "promise", "probable", "indirect")],
        ),
        (
            "Amnesty International called on the authorities to release the prisoners.",
            [
                (
                    "Amnesty International",
                    "called on",
                    "the authorities to release the prisoners",
                    "request",
                    "uncommitted",
                    "indirect",
                )
            ],
        ),
        (
            "The attack was condemned by the Arab League.",
            [("Arab League", "condemned", "The attack was condemned", "condemn", "certain", "indirect")],
        ),
        (
            "Kim vowed that the country would “never” give up its weapons.",
            [("Kim", "vowed", "the country would “never” give up its weapons", "promise", "probable", "mixed")],
        ),
        (
            "Moscow threatened to withdraw from the treaty.",
            [("Russia", "threatened", "withdraw from the treaty", "threaten", "possible", "indirect")],
        ),
        (
            "Japan demanded that the drills stop.",
            [("Japan", "demanded", "the drills stop", "request", "uncommitted", "indirect")],
        ),
        ("Japan demanded an apology.", [("Japan", "demanded", "an apology", "request", "uncommitted", "indirect")]),
        (
            "The Pope appealed for peace in Ukraine.",
            [("The Pope", "appealed for", "peace in Ukraine", "request", "uncommitted", "indirect")],
        ),
        (
            "The Security Council urged both sides to show restraint.",
            [("Security Council", "urged", "both sides to show restraint", "request", "uncommitted", "indirect")],
        ),
        ("Tokyo praised the decision.", [("Japan", "praised", "the decision", "praise", "certain", "indirect")]),
        (
            "Cuba denounced the embargo as “genocide”.",
            [("Cuba", "denounced", "“genocide”", "condemn", "certain", "direct")],
        ),
        (
            "The council condemned the attack and adopted a resolution.",
            [("The council", "condemned", "the attack", "condemn", "certain", "indirect")],
        ),
    ],
    "believing and estimating": [
        (
            "Analysts believe the test may be a response to the drills.",
            [("Analysts", "believe", "the test may be a response to the drills", "believe", "possible", "indirect")],
        ),
        (
            "South Korea estimated that the missile flew 1,000 kilometers.",
            [("South Korea", "estimated", "the missile flew 1,000 kilometers", "estimate", "probable", "indirect")],
        ),
        (
            "Military officials estimated the dead at 200.",
            [("Military officials", "estimated", "the dead at 200", "estimate", "probable", "indirect")],
        ),
        (
            "Observers fear the vote will lead to violence.",
            [("Observers", "fear", "the vote will lead to violence", "believe", "possible", "indirect")],
        ),
        (
            "Investigators suspect that a bomb caused the crash.",
            [("Investigators", "suspect", "a bomb caused the crash", "believe", "probable", "indirect")],
        ),
        (
            "NATO believes that Russia has lost 200,000 men.",
            [("NATO", "believes", "Russia has lost 200,000 men", "believe", "probable", "indirect")],
        ),
        (
            "The West fears that the plant could be attacked.",
            [("The West", "fears", "the plant could be attacked", "believe", "possible", "indirect")],
        ),
        (
            "The ministry estimates that 5,000 people have fled.",
            [("The ministry", "estimates", "5,000 people have fled", "estimate", "probable", "indirect")],
        ),
        (
            "Some 5,000 people have fled, the ministry estimates.",
            [("the ministry", "estimates", "Some 5,000 people have fled", "estimate", "probable", "indirect")],
        ),
    ],
    "according to": [
        (
            "According to the Pentagon, about 3,000 troops will be sent to Poland.",
            [
                (
                    "Pentagon",
                    "According to",
                    "about 3,000 troops will be sent to Poland",
                    "report",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "About 3,000 troops will be sent to Poland, according to two U.S. officials who spoke on condition of anonymity.",
            [
                (
                    "two U.S. officials",
                    "according to",
                    "About 3,000 troops will be sent to Poland",
                    "report",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "According to a statement by the army, three soldiers died.",
            [("a statement by the army", "According to", "three soldiers died", "report", "certain", "indirect")],
        ),
        (
            "Three soldiers, according to the army, died in the clash.",
            [("the army", "according to", "Three soldiers … died in the clash", "report", "certain", "indirect")],
        ),
        (
            "As many as 40 fighters were killed, by the army’s account.",
            [
                (
                    "the army",
                    "by the army’s account",
                    "As many as 40 fighters were killed",
                    "report",
                    "certain",
                    "indirect",
                )
            ],
        ),
    ],
    "hearsay": [
        (
            "The missile is believed to have a range of 5,000 kilometres.",
            [(None, "believed to", "The missile … a range of 5,000 kilometres", "believe", "probable", "indirect")],
        ),
        (
            "It is believed that the missile has a range of 5,000 kilometres.",
            [
                (
                    None,
                    "It is believed",
                    "the missile has a range of 5,000 kilometres",
                    "believe",
                    "probable",
                    "indirect",
                )
            ],
        ),
        (
            "The general was reportedly killed in an airstrike on Monday.",
            [
                (
                    None,
                    "reportedly",
                    "The general was … killed in an airstrike on Monday",
                    "report",
                    "probable",
                    "indirect",
                )
            ],
        ),
        (
            "The general was allegedly killed in an airstrike on Monday.",
            [
                (
                    None,
                    "allegedly",
                    "The general was … killed in an airstrike on Monday",
                    "report",
                    "uncommitted",
                    "indirect",
                )
            ],
        ),
        (
            "Some 300 people are thought to have died.",
            [(None, "thought to", "Some 300 people … died", "believe", "probable", "indirect")],
        ),
        (
            "The commander is said to be in hiding.",
            [(None, "said to", "The commander … in hiding", "report", "probable", "indirect")],
        ),
        (
            "It is thought that the ship was carrying weapons.",
            [(None, "It is thought", "the ship was carrying weapons", "believe", "probable", "indirect")],
        ),
        (
            "It was reported that the king had fled.",
            [(None, "It was reported", "the king had fled", "report", "probable", "indirect")],
        ),
        (
            "The ship is thought to have been carrying weapons.",
            [(None, "thought to", "The ship … been carrying weapons", "believe", "probable", "indirect")],
        ),
        (
            "The jets reportedly came from a base in Syria.",
            [(None, "reportedly", "The jets … came from a base in Syria", "report", "probable", "indirect")],
        ),
        (
            "Reportedly, the jets came from a base in Syria.",
            [(None, "Reportedly", "the jets came from a base in Syria", "report", "probable", "indirect")],
        ),
    ],
    "nouns of saying": [
        (
            "There were unconfirmed reports that a second plane had crashed.",
            [
                (
                    "unconfirmed reports",
                    "unconfirmed reports",
                    "a second plane had crashed",
                    "report",
                    "possible",
                    "indirect",
                )
            ],
        ),
        (
            "The general is accused of ordering the massacre.",
            [(None, "accused", "The general … ordering the massacre", "accuse", "certain", "indirect")],
        ),
        (
            "The claim that the ship was unarmed is false.",
            [(None, "claim", "the ship was unarmed", "say", "certain", "indirect")],
        ),
        (
            "Rumours that the general had been arrested spread through the capital.",
            [(None, "Rumours", "the general had been arrested", "report", "possible", "indirect")],
        ),
    ],
    "shared subjects": [
        (
            "Ukrainian officials said the strike killed three people, while Moscow said it had hit an ammunition depot.",
            [
                ("Ukrainian officials", "said", "the strike killed three people", "say", "certain", "indirect"),
                ("Russia", "said", "it had hit an ammunition depot", "say", "certain", "indirect"),
            ],
        ),
        (
            "The minister said the army would stay, but the opposition said it should leave.",
            [
                ("The minister", "said", "the army would stay", "say", "certain", "indirect"),
                ("the opposition", "said", "it should leave", "say", "probable", "indirect"),
            ],
        ),
    ],
    "who speaks": [
        (
            "The president, who visited the base on Monday, said the country would buy 24 F-16 fighters.",
            [("The president", "said", "the country would buy 24 F-16 fighters", "say", "certain", "indirect")],
        ),
        (
            "Asked about the report, the spokeswoman, Maria Zakharova, said she had nothing to add.",
            [("Maria Zakharova", "said", "she had nothing to add", "say", "certain", "indirect")],
        ),
        (
            "President Tsai Ing-wen, speaking in Taipei, said that Taiwan would not bow to pressure.",
            [("Tsai Ing-wen", "said", "Taiwan would not bow to pressure", "say", "certain", "indirect")],
        ),
        (
            "He also said that the navy would receive two frigates.",
            [(None, "said", "the navy would receive two frigates", "say", "certain", "indirect")],
        ),
        (
            "Poland’s foreign minister, Radosław Sikorski, wrote on X that the decision was a mistake.",
            [("Radosław Sikorski", "wrote", "the decision was a mistake", "say", "certain", "indirect")],
        ),
        (
            "The mayor, Hassan Ali, said by telephone that the town had fallen.",
            [("Hassan Ali", "said", "the town had fallen", "say", "certain", "indirect")],
        ),
        (
            "A senior adviser to President Zelenskiy, Mykhailo Podolyak, said the bridge was only the beginning.",
            [("Mykhailo Podolyak", "said", "the bridge was only the beginning", "say", "certain", "indirect")],
        ),
        (
            "A spokesman for the ministry, Colonel Andriy Rudenko, said that two tanks had been lost.",
            [("Andriy Rudenko", "said", "two tanks had been lost", "say", "certain", "indirect")],
        ),
        (
            "A U.S. defense official, speaking on condition of anonymity, said the drone had been shot down over the Black Sea.",
            [
                (
                    "A U.S. defense official",
                    "said",
                    "the drone had been shot down over the Black Sea",
                    "say",
                    "certain",
                    "indirect",
                )
            ],
        ),
        (
            "She said that, in her view, the treaty was dead.",
            [(None, "said", "in her view, the treaty was dead", "say", "certain", "indirect")],
        ),
    ],
    "chains and answers": [
        (
            "Sergei Shoigu, quoted by Interfax, said that the army would receive new missiles.",
            [("Sergei Shoigu", "said", "the army would receive new missiles", "say", "certain", "indirect")],
        ),
        (
            "“The army will receive new missiles,” Shoigu was quoted as saying by Interfax.",
            [("Shoigu", "was quoted as saying", "“The army will receive new missiles,”", "say", "certain", "direct")],
        ),
        (
            "TASS quoted Shoigu as saying that the army would receive new missiles.",
            [("Shoigu", "as saying", "the army would receive new missiles", "say", "certain", "indirect")],
        ),
        (
            "The Wall Street Journal reported Tuesday that Iran had sent missiles to Russia, which Tehran denied.",
            [
                (
                    "Wall Street Journal",
                    "reported",
                    "Iran had sent missiles to Russia",
                    "report",
                    "certain",
                    "indirect",
                ),
                ("Iran", "denied", "Iran had sent missiles to Russia", "deny", "certain_not", "indirect"),
            ],
        ),
        (
            "Blinken said Washington had made clear to Beijing that it would act.",
            [
                (
                    "Blinken",
                    "said",
                    "Washington had made clear to Beijing that it would act",
                    "say",
                    "certain",
                    "indirect",
                ),
                ("United States", "made clear", "it would act", "say", "certain", "indirect"),
            ],
        ),
        (
            "KCNA quoted Kim as saying the test was a success.",
            [("Kim", "as saying", "the test was a success", "say", "certain", "indirect")],
        ),
        (
            "KCNA said Kim called the test a success.",
            [
                ("KCNA", "said", "Kim called the test a success", "say", "certain", "indirect"),
                ("Kim", "called", "the test a success", "say", "certain", "indirect"),
            ],
        ),
        (
            "The test was a success, KCNA quoted Kim as saying.",
            [("Kim", "as saying", "The test was a success", "say", "certain", "indirect")],
        ),
        (
            "KCNA said Mr. Kim met Mr. Shoigu, who handed him a letter, adding that he had later called the army “the most powerful” in the world.",
            [
                ("KCNA", "said", "Mr. Kim met Mr. Shoigu, who handed him a letter", "say", "certain", "indirect"),
                ("Shoigu", "called", "the army “the most powerful” in the world", "say", "certain", "mixed"),
            ],
        ),
        (
            "The visit comes amid accusations that Pyongyang is supplying Russia with arms – a claim that both Pyongyang and Moscow deny.",
            [
                (None, "accusations", "Pyongyang is supplying Russia with arms", "accuse", "certain", "indirect"),
                ("North Korea", "deny", "Pyongyang is supplying Russia with arms", "deny", "certain_not", "indirect"),
                ("Russia", "deny", "Pyongyang is supplying Russia with arms", "deny", "certain_not", "indirect"),
            ],
        ),
        (
            "Congo has accused Rwanda of arming the rebels. Kigali has repeatedly denied this.",
            [
                ("Republic of the Congo", "accused", "Rwanda … arming the rebels", "accuse", "certain", "indirect"),
                ("Rwanda", "denied", "Rwanda … arming the rebels", "deny", "certain_not", "indirect"),
            ],
        ),
    ],
    "no claim": [
        ("The claim could not be independently verified.", []),
        ("No group has claimed responsibility.", []),
        ("It is not clear who fired the shots.", []),
        ("It was not immediately clear whether the pilots survived.", []),
        ("The ministry did not say how many soldiers had been killed.", []),
        ("Nobody said the war was over.", []),
        ("He is expected to say that the war is over.", []),
        ("The minister will announce the decision on Monday.", []),
        ("If the general says the war is over, it is over.", []),
        ("The parade began with a speech in which the leader promised victory.", []),
        ("United beat City 2-1 and stayed top of the table.", []),
    ],
}
