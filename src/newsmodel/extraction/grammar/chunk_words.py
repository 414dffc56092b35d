"""Closed classes of words that decide what is a verb, a noun or a small word. Knows no text."""

from __future__ import annotations

from newsmodel.extraction.grammar import words as grammar

SUBORDINATORS = frozenset(
    "while whereas although though because if unless whether when before after until since as lest once".split()
)

PARTICLES = frozenset("up out off down away back over in forward aside".split())

QUANTIFIERS = frozenset(
    "both all some many several few most one ones others another each any none these those this that more two "
    "three four five six".split()
)

NOT_ED = frozenset(
    "hundred need speed seed breed weed feed deed creed bleed greed indeed embed red bed shed sled led "
    "unprecedented ted fred ahmed mohammed mohamed muhammed hamed sayed saeed rashed united allied sacred "
    "naked wicked rugged aged armed".split()
)

NOT_ING = frozenset(
    "during king ring thing something nothing anything everything spring morning evening string wing building "
    "following including according regarding concerning being beijing".split()
)

NOT_LY = frozenset(
    "early only ally family assembly supply july italy daily weekly monthly friendly deadly anomaly reply "
    "rally fly apply rely comply multiply belly bully monopoly ugly holy homily elderly costly lively likely "
    "unlikely".split()
)

WHO_ACT = frozenset("people police troops forces rebels".split())

HERE = frozenset("here there abroad overseas home today tomorrow yesterday ashore aboard".split()) - {
    "today",
    "tomorrow",
    "yesterday",
}

INSIDE_VERB = frozenset("long last first since all now so far next soon".split())

SKIP = frozenset('“”"‘’«»„')

NOUNISH = frozenset(
    "arm attack strike launch test visit talk force plan report call claim move show sign deal raid bomb "
    "shell drill parade patrol exercise supply threat charge demand offer order request aid fire fight battle "
    "clash protest rally march vote poll tour trip meeting warning landing range base ship tank mine target "
    "track train board cost cut delay display dispute drone effect end export import face fear figure finance "
    "flight focus fund gain guard gun hope host hand head hit hold impact increase influence interest issue "
    "jump lead leak level limit link list load loss mark market match measure mission murder name need note "
    "object pact part pass peace pilot place point port post power practice press price project purchase "
    "question race raise record release remark rescue result return review riot rise risk role rule run sale "
    "search seat share shift shot sight signal site source stage stand state step stop store storm stress "
    "study support surge survey swap toll trade transfer transport trial troop turn union use value view "
    "violation wave weapon win wing work wound answer approach arrest benefit bid block boost border break "
    "broadcast build campaign capture change comment concern conflict contract control cover crash credit "
    "crisis damage debate decline defeat document draft drive drop estimate experiment favour fall feature "
    "field filter flow form gather gift hunt experience interview joke judge kick land light look love map "
    "aim appeal attempt award balance ban bar beat bill book bridge camp cast cause center centre chair "
    "challenge channel check code combat command condition conduct contact copy count counter course cross "
    "curb date design detail dispatch dock doubt dream drug embargo exhibit eye file film fine fish flag "
    "flood forecast front fuel function grant ground group guide halt harm heat house image jail jet journey "
    "label lapse lease leave letter lie lift lock machine mail mandate mass matter mention message mind model "
    "mortar motion mount occasion outline package page paper park partner path permit phone pick picture "
    "plant play plot position pound prison probe process produce profit program promise pump push quarter "
    "rain ransom rate rebel reform regret repair reply research resort respect retreat reward ring rock roll "
    "round route sanction scale score screen seal seed sense sentence service set shadow shape shelter shield "
    "shock shop shoulder side silence smoke space spark spell spot spring staff stamp star start station "
    "stock strain stream stretch struggle style suspect switch table task tax team telephone term ticket tie "
    "time touch trap trick trigger truck trust type veto vessel voice volume vow waste water weight witness "
    "word worry yield zone hack ambush torpedo siege rout militant mob people".split()
)
"""Words that are nouns more often than verbs where they could be either; verbs only where their object is plain."""

NOUNISH_STEMS = frozenset(word[:-1] + "i" if word.endswith("y") else word.removesuffix("e") for word in NOUNISH)
"""The nouns without the ending that “-s” or “-es” is put behind: “suppli” of “supplies”."""

LASTING = frozenset("long ill well newly much once late lately".split())
"""Adverbs before a participle that colours a noun: “a long publicised launch”."""

MODAL_NOUNS = frozenset("can will might must may".split())
FIRM_PARTICLES = frozenset("up out down away back forward aside".split())
TIME_CONJUNCTIONS = frozenset("before after since until".split())
OBJECT_PRONOUNS = frozenset("him them us me himself herself itself themselves".split())

SMALL: dict[str, str] = {
    **dict.fromkeys(grammar.ADVERBS, "B"),
    **dict.fromkeys(grammar.PREPOSITIONS, "P"),
    **dict.fromkeys(grammar.DETERMINERS, "D"),
    **dict.fromkeys(grammar.SUBJECT_PRONOUNS | OBJECT_PRONOUNS, "O"),
    **dict.fromkeys(SUBORDINATORS, "U"),
    **dict.fromkeys(("and", "or", "but", "nor", "&"), "C"),
    **dict.fromkeys(grammar.NEGATIONS - {"no", "nor"}, "B"),
    **dict.fromkeys(("who", "whom", "whose", "which", "where", "what"), "R"),
}
"""Words whose tag depends on nothing else; a word in several classes has the last."""
