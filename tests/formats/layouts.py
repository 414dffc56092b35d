"""Small articles in the layouts of agencies, ministries, armed forces, broadcasters and blogs. Invented, every one."""

# ruff: noqa: E501  a layout is one row of a table

from __future__ import annotations

import textwrap
from typing import Any

LEAD = "Two frigates of the northern squadron left port on Tuesday for a month of patrols, the naval staff said in a statement."
SECOND = (
    "Officials in the capital said the ships would be joined by a supply vessel and by aircraft, and that the exercise had been "
    "announced to all the neighbours in good time, as the treaty of 1994 demands."
)
LAST = (
    "A similar patrol last year ended without incident, although a fishing boat had to be towed back to harbour after its "
    "engine failed in a storm, according to the coast guard."
)
BODY = f"{LEAD}\n\n{SECOND}\n\n{LAST}"
TITLE = "Northern squadron sends two frigates on patrol"


def case(text: str, **facts: Any) -> tuple[str, dict[str, Any]]:
    """A text with {T} for the title and {B} for the body, and what must come out; title and body unless said."""
    filled = text.replace("{T}", TITLE).replace("{B}", BODY)
    return filled, {"headline": TITLE, "first": LEAD, "last": LAST, **facts}


LAYOUTS: dict[str, tuple[str, dict[str, Any]]] = {
    "wire with agency": case("{T}\n\nVALDIA (Reuters) - {B}\n\nReporting by Ann Marsh; Editing by Tom Hale\n", dateline="VALDIA (Reuters) -", source="Reuters", bylines=["Ann Marsh"], out=["Editing by"]),
    "wire with date and em dash": case("{T}\nBy JOHN DOE and MARY ROE\nMarch 3, 2021\n\nVALDIA, March 3 (AP) — {B}\n\n___\n\nFollow AP's coverage at https://example.org/hub\n", bylines=["JOHN DOE", "MARY ROE"], published="2021-03-03", dateline="VALDIA, March 3 (AP) —", source="AP", out=["Follow AP"]),
    "wire, joined names in slashes": case("{T}\n\nDec 12, 2022 4:37 PM EST Last Updated a year ago\n\nVALDIA/PORT ROYAL, Dec 12 - {B}\n", published="2022-12-12", dateline="VALDIA/PORT ROYAL, Dec 12 -"),
    "agency with two hyphens": case("{T}\n\nPort Royal, July 27 (KCNA) -- {B} -0-\n", dateline="Port Royal, July 27 (KCNA) --", source="KCNA", out=["-0-"]),
    "agency in slashes": case("{T}\n\nMOSCOW, March 13. /TASS/. {B}\n", dateline="MOSCOW, March 13. /TASS/.", source="TASS"),
    "agency after a full stop": case("{T}\n\nMOSCOW. March 13 (Interfax) - {B}\n", dateline="MOSCOW. March 13 (Interfax) -", source="Interfax"),
    "agency with an end word": case("{T}\n\nSource: Xinhua | 2019-05-13 20:10:11 | Editor: zh\n\nBEIJING, May 13 (Xinhua) -- {B} Enditem\n", published="2019-05-13", source="Xinhua", dateline="BEIJING, May 13 (Xinhua) --", out=["Enditem"]),
    "agency that ends in END": case("{T}\n\nSEOUL, May 13 (Yonhap) -- {B}\n\n(END)\n", source="Yonhap", out=["(END)"]),
    "agency before a colon": case("{T}\n\nNew Delhi [India], May 13 (ANI): {B}\n", dateline="New Delhi [India], May 13 (ANI):", source="ANI"),
    "place before a colon": case("{T}\n\nStaff Reporter Published October 4, 2022\n\nISLAMABAD: {B}\n", published="2022-10-04", dateline="ISLAMABAD:"),
    "place and state": case("{T}\n\nStory by Staff Sgt. Ana Cole\n12th Support Wing\n\nFORT KESTREL, Va. -- {B}\n", bylines=["Ana Cole"], dateline="FORT KESTREL, Va. --", out=["12th Support Wing"]),
    "place and country": case("{T}\n\nKABUL, Afghanistan — {B}\n", dateline="KABUL, Afghanistan —"),
    "old telegraph": case("{T}\n\nSpecial to The Morning Courier.\n\nLONDON, June 6, 1944 — {B}\n", published="1944-06-06", dateline="LONDON, June 6, 1944 —", out=["Special to"]),
    "no dateline, day before month": case("{T}\n\n3 March 2021\n\n{B}\n", published="2021-03-03"),
    "broadcaster": case("{T}\n\nPublished\n12 March 2021\n\nShare\nclose\n\nImage source, Getty Images\nImage caption, The frigates at anchor\n\nBy Ann Marsh\nWorld News, Valdia\n\n{B}\n\nMore on this story\n\nWhat is the squadron for?\n\nRelated Topics\nNavy\nNorthern Sea\n", published="2021-03-12", bylines=["Ann Marsh"], out=["Image caption", "Related Topics", "What is the squadron", "World News"]),
    "broadcaster, updated only": case("{T}\n\nBy Ann Marsh and Bo Lind, CNN\n\nUpdated 2:05 PM ET, Wed March 3, 2021\n\n{B}\n", published="2021-03-03", bylines=["Ann Marsh", "Bo Lind"]),
    "learning broadcaster": case("{T}\n\nTwo frigates leave the naval harbour near Valdia, Norland, May 8, 2016.\n\n{B}\n\nI’m Ann Marsh.\n\nAnn Marsh reported on this story for Radio Norland. Bo Lind was the editor.\n\n_____\n\nWords in This Story\n\nfrigate – n. a ship of war\n\npatrol – n. the act of going round a place to guard it\n", bylines=["Ann Marsh"], out=["I’m Ann", "a ship of war", "near Valdia, Norland"]),
    "file photo at the top": case("{T}\n\nFILE - A frigate at sea, July 4, 2017.\n\n{B}\n\nFILE PHOTO: The harbour from the air. REUTERS/Jo Berg\n", out=["A frigate at sea", "from the air"]),
    "caption in brackets": case("{T}\n\n(U.S. Navy photo by Mass Communication Specialist 3rd Class Jo Berg)\n\n{B}\n", out=["photo by"]),
    "pointing caption": case("{T}\n\nAdmiral Bo Lind, left, shakes hands with the mayor of Valdia during a ceremony.\n\n{B}\n", out=["shakes hands"]),
    "image service of the forces": case("{T}\n\nVALDIA, NORLAND\n\n05.12.2019\n\nStory by Sgt. Ann Marsh\n\n1st Brigade Combat Team\n\n{B}\n\nNEWS INFO\nDate Taken:\t05.12.2019\nDate Posted:\t05.13.2019 10:21\nStory ID:\t322222\nLocation:\tVALDIA, NO\nWeb Views:\t33\nPUBLIC DOMAIN\nThis work, Frigates, by SGT Ann Marsh, must comply with the restrictions shown.\n", bylines=["Ann Marsh"], unresolved=True, out=["Story ID", "1st Brigade", "must comply"]),
    "army page": case("{T}\n\nBy Ann Marsh, Army News Service\nMarch 9, 2018\n\n1 / 3 Show Caption + Hide Caption –\n\n{B}\n\nRelated Links:\n\nArmy.mil: Worldwide News\n", bylines=["Ann Marsh"], published="2018-03-09", out=["Show Caption", "Worldwide News"]),
    "defence department": case("An official website of the United States Government\n\nRelease\nImmediate Release\n\n{T}\n\nAug. 3, 2021\n\n{B}\n\nPress Operations\n", published="2021-08-03", out=["official website", "Press Operations"]),
    "foreign ministry": case("Office of the Spokesperson\nMedia Note\n\n{T}\n\nMay 12, 2021\n\n{B}\n\nFor further information, please contact the press office.\n", published="2021-05-12", out=["For further information", "Spokesperson"]),
    "alliance": case("{T}\n\n12 Mar. 2021 - | Press Release (2021) 012 Issued on 12 Mar. 2021 | Last updated: 12 Mar. 2021 11:02\n\n{B}\n", published="2021-03-12"),
    "agency of the United Nations": case("Press Release\n\n{T}\n\n12/2021\nVienna, Austria\n16 February 2021\n\n{B}\n\nPress Contacts\n\nOffice of Public Information\n+43 1 2600 21273\npress.office@example.org\n", published="2021-02-16", out=["Vienna, Austria", "Public Information"]),
    "secretary-general": case("SG/SM/20616\n1 March 2021\n\n{T}\n\n{B}\n\nFor information media. Not an official record.\n", published="2021-03-01", out=["SG/SM", "Not an official record"]),
    "presidency": case("{T}\n\nMarch 3, 2021\n14:05\nThe Kremlin, Moscow\n\n{B}\n\nTopics\nForeign policy\nNavy\n\nPublication status\nPublished in sections: News, Transcripts\n", published="2021-03-03", out=["Publication status", "Foreign policy"]),
    "wiki news": case("{T}\n\nSaturday, November 9, 2019\n\n{B}\n\nRelated news\n\"Frigate returns to port\" — September 3, 2019\n\nSources\nAnn Marsh. \"Frigates sail\" — Norland Post, November 8, 2019\n", published="2019-11-09", out=["Frigate returns", "Norland Post"]),
    "blog": case("{T}\n\nPosted on March 5, 2012 by Ann Marsh\n\n{B}\n\nTags: navy, frigates\n\nShare this:\nTwitter\nFacebook\n\n3 thoughts on “{T}”\n\nBo says:\nMarch 6, 2012 at 3:14 pm\nI served on that ship for eleven years and nobody ever told us where we were going, which was just as well for everyone.\n\nLeave a Reply\n", published="2012-03-05", bylines=["Ann Marsh"], out=["I served on", "Leave a Reply", "Tags:"]),
    "plugin footer": ("Fri. Jul 19th, 2024\n\n" + BODY + "\n\nBy Admin\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nAuto Publish Powered By :", {"headline": None, "first": LEAD, "last": LAST, "published": "2024-07-19", "bylines": ["Admin"], "out": ["Powered By", "Required fields"]}),
    "newspaper with crumbs": case("Home > World > Europe\n\nThe Norland Post\n\n{T}\n\nAnn Marsh, Defence Correspondent\nMon 4 May 2015 10.02 BST\n\nShare\n\n{B}\n\nSign up to our daily newsletter\n", bylines=["Ann Marsh"], published="2015-05-04", out=["Norland Post", "newsletter"]),
    "newspaper with deck": case("{T}\n\nOpposition asks what the month at sea will cost and who is to pay for it\n\nBy Ann Marsh in Valdia\nUpdated: 4 May 2015 | Published: 3 May 2015\n\n{B}\n", bylines=["Ann Marsh"], published="2015-05-03", deck="Opposition asks what the month at sea will cost and who is to pay for it"),
    "deck that is a sentence": case("{T}\n\nOpposition asks what the month at sea will cost.\n\nBy Ann Marsh | May 3, 2015\n\n{B}\n", bylines=["Ann Marsh"], published="2015-05-03", out=["Opposition asks"]),
    "inline prompts": (f"{TITLE}\n\nMay 3, 2015\n\n{LEAD}\n\nREAD MORE: Why the northern squadron matters\n\nAdvertisement\n\nStory continues below advertisement\n\n{SECOND}\n\nRelated stories\n\nThe harbour in pictures\n\n{SECOND}\n\n{LAST}\n", {"headline": TITLE, "first": LEAD, "last": LAST, "published": "2015-05-03", "out": ["Why the northern", "Advertisement", "in pictures"]}),
    "press release with end mark": case("FOR IMMEDIATE RELEASE\nContact: Ann Marsh, +1 555 0100\nJune 15, 2011\n\n{T}\n\n{B}\n\n###\n\nAbout the Northern Squadron\n\nThe squadron was founded in 1901 and has four ships.\n", published="2011-06-15", out=["founded in 1901", "Contact:"]),
    "company release": case("{T}\n\nVALDIA, Norland, Jan. 5, 2016 /PRNewswire/ -- {B}\n\nAbout Norland Shipyards\n\nNorland Shipyards builds ships of war and of peace in three yards, and has done so since 1911.\n\nMedia Contact:\nAnn Marsh\n", published="2016-01-05", source="PRNewswire", out=["ships of war and of peace", "Media Contact"]),
    "think tank": case("{T}\n\nCommentary by Ann Marsh and Bo Lind\n\nPublished March 9, 2022\n\n{B}\n\nAnn Marsh is a senior fellow at the Norland Institute.\n\n© 2022 by the Norland Institute. All rights reserved.\n", bylines=["Ann Marsh", "Bo Lind"], published="2022-03-09", out=["senior fellow", "All rights reserved"]),
    "front matter": ("---\ntitle: 'Frigates sail'\ndate: 2020-02-03\nauthor: Ann Marsh\nurl: https://example.org/a\n---\n\n" + BODY + "\n", {"headline": "Frigates sail", "first": LEAD, "last": LAST, "published": "2020-02-03", "bylines": ["Ann Marsh"], "out": ["author:"]}),
    "keys above the text": case("Title: {T}\nDate: 3 May 2015\nSource: Norland Post\nAuthor: Ann Marsh\n\n{B}\n", published="2015-05-03", source="Norland Post", bylines=["Ann Marsh"], out=["Author:"]),
    "capitals": case("NORTHERN SQUADRON SENDS TWO FRIGATES ON PATROL\n\n{B}\n", headline="NORTHERN SQUADRON SENDS TWO FRIGATES ON PATROL"),
    "markdown title": case("# {T}\n\n*May 3, 2015*\n\n{B}\n", published="2015-05-03"),
    "title with site": case("{T} | Norland Post\n\n{B}\n", source="Norland Post"),
    "question as title": case("Where do the frigates go?\n\n{B}\n", headline="Where do the frigates go?"),
    "date above title": case("2021-03-12 20:10\n\n{T}\n\n{B}\n", published="2021-03-12"),
    "date at the end": case("{T}\n\n{B}\n\nPublished: 3 May 2019\n", published="2019-05-03"),
    "ambiguous date": case("{T}\n\n03/04/2019\n\n{B}\n", unresolved=True),
    "ambiguous date, told by the dateline": case("{T}\n\n05/06/2019\n\nVALDIA, June 5 (NNA) — {B}\n", published="2019-06-05"),
    "sentences with By and Photo in them": (f"{TITLE}\n\n{LEAD}\n\nBy Monday evening, both ships had rounded the cape.\n\nPhotos of the ships were shown on television.\n\nFollow-up talks are planned.\n\n{LAST}\n", {"headline": TITLE, "first": LEAD, "last": LAST, "inside": ["By Monday evening", "Photos of the ships", "Follow-up talks"]}),
    "list in the body": (f"{TITLE}\n\n{LEAD}\n\nThe squadron has:\n\n• two frigates of 4,000 tonnes;\n• one supply ship; and\n• four aircraft\n", {"headline": TITLE, "first": LEAD, "last": "four aircraft"}),
    "headings in the body": (f"{TITLE}\n\n{LEAD}\n\nA long history\n\n{SECOND}\n\nWhat comes next\n\n{LAST}\n", {"headline": TITLE, "first": LEAD, "last": LAST, "inside": ["A long history", "What comes next"]}),
    "transcript": ("Press briefing by the naval staff\n\nMay 3, 2015\n\nMR. LIND: Good afternoon, everybody. Two frigates have left port this morning for a month of patrols.\n\nQUESTION: Where do they go, and for how long will they stay there?\n\nMR. LIND: I have nothing to add to what I said.\n", {"headline": "Press briefing by the naval staff", "first": "MR. LIND: Good afternoon", "last": "I have nothing to add to what I said.", "published": "2015-05-03", "dateline": None}),
    "statement": ("Statement by the Minister of Defence on the northern patrol\n\nValdia, 3 May 2015\n\nLadies and gentlemen, dear friends,\n\n" + BODY + "\n\nThank you.\n", {"headline": "Statement by the Minister of Defence on the northern patrol", "first": "Ladies and gentlemen", "last": "Thank you.", "published": "2015-05-03"}),
    "one paragraph": (LEAD, {"headline": None, "first": LEAD, "last": LEAD}),
    "a flash": ("TWO FRIGATES LEAVE PORT - NAVAL STAFF", {"headline": None, "first": "TWO FRIGATES", "last": "NAVAL STAFF"}),
    "no blank lines": case("{T}\nBy Ann Marsh\nMay 3, 2015\n" + BODY.replace("\n\n", "\n") + "\nRead more: the squadron\n", bylines=["Ann Marsh"], published="2015-05-03", out=["Read more"]),
    "wrapped, indented, no blank lines": case("{T}\n\nMay 3, 2015\n\n" + "\n".join(textwrap.fill(p, 72, initial_indent="   ") for p in BODY.split("\n\n")) + "\n", published="2015-05-03"),
    "wrapped at 64": case("{T}\n\nBy Ann Marsh\n\n" + "\n\n".join(textwrap.fill(p, 64) for p in BODY.split("\n\n")) + "\n\n-30-\n", bylines=["Ann Marsh"], out=["-30-"]),
    "old broadcaster": case("Page last updated at 14:05 GMT, Wednesday, 3 March 2010\n\nE-mail this to a friend\tPrintable version\n\n{T}\n\nBy Ann Marsh\nWorld News, Valdia\n\n{B}\n\nBookmark with: Digg Facebook\n\nSEE ALSO\n\nPatrol ends early\n02 Mar 10 | Europe\n", bylines=["Ann Marsh"], out=["Patrol ends early", "Bookmark", "World News"]),
    "byline after a dash": case("{T}\n\n— By Ann Marsh, The Norland Post, 3 May 2015\n\n{B}\n", bylines=["Ann Marsh"], published="2015-05-03"),
    "rank and unit": case("{T}\n\nBy Petty Officer 2nd Class Ann Marsh and Seaman Bo Lind, 5th Squadron Public Affairs\n\n{B}\n", bylines=["Ann Marsh", "Bo Lind"]),
    "three authors": case("{T}\n\nAnn Marsh, Bo Lind and Cy Nord, Staff Writers\nMay 3, 2015 at 5:10 p.m. EDT\n\n{B}\n", bylines=["Ann Marsh", "Bo Lind", "Cy Nord"], published="2015-05-03"),
    "exile radio": case("{T}\n\nMay 03, 2015 14:05 GMT\nBy Radio Norland\n\nVALDIA -- {B}\n\nWith reporting by Reuters, AFP, and dpa\n", published="2015-05-03", bylines=["Radio Norland"], dateline="VALDIA --", out=["With reporting"]),
    "Syrian agency": case("{T}\n\n3 May، 2015\n\nDamascus, SANA- {B}\n\nAnn Marsh/ Bo Lind\n", dateline="Damascus, SANA-"),
    "Iranian agency": case("{T}\n\nTehran, May 3, IRNA – {B}\n", dateline="Tehran, May 3, IRNA –", source="IRNA"),
    "French agency": case("{T}\n\nValdia (AFP) – {B}\n\n© 2015 AFP\n", source="AFP", out=["© 2015"]),
    "air force": case("{T}\n\nPublished May 3, 2015\nBy Staff Sgt. Ann Marsh\n12th Wing Public Affairs\n\nKESTREL AIR BASE, Norland (AFNS) -- {B}\n\nPRINT | E-MAIL\n", bylines=["Ann Marsh"], published="2015-05-03", source="AFNS", out=["PRINT", "12th Wing"]),
    "marines": case("{T}\n\n3 May 2015 | Cpl. Ann Marsh 1st Marine Division\n\nCAMP KESTREL, Calif. – {B}\n", published="2015-05-03", bylines=["Ann Marsh"], dateline="CAMP KESTREL, Calif. –"),
    "cookie wall": case("We value your privacy\n\nWe and our partners use cookies and process personal data to show you adverts.\n\nACCEPT ALL\n\n{T}\n\nMay 3, 2015\n\n{B}\n\nThis content is for subscribers only.\n", published="2015-05-03", out=["cookies", "subscribers"]),
    "Chinese ministry": case("{T}\n\n2015-05-03 20:10\n\nFont Size: A A A\n\nOn May 3, 2015, the ministry gave an account of the patrol. {B}\n\nSuggest To A Friend: Print\n", published="2015-05-03", first="On May 3, 2015, the ministry"),
    "British ministry": case("News story\n\n{T}\n\nFrom: Ministry of Defence\nPublished 3 May 2015\nLast updated 4 May 2015 — See all updates\n\n{B}\n\nShare this page\n\nShare on Facebook\nShare on Twitter\n", published="2015-05-03", out=["See all updates", "Share on", "From: Ministry"]),
    "deck and caption": case("{T}\n\nThe ships will be away for a month, and nobody says where\n\nPhoto: The frigates at sea. (Navy handout)\n\nBy Ann Marsh\n\n{B}\n", bylines=["Ann Marsh"], deck="The ships will be away for a month, and nobody says where", out=["at sea. (Navy"]),
    "markup in headings": case("# {T}\n\n**By Ann Marsh**\n\n*May 3, 2015*\n\n{B}\n\n## Related stories\n\n- The harbour in pictures\n", bylines=["Ann Marsh"], published="2015-05-03", out=["in pictures"]),
}  # fmt: skip
