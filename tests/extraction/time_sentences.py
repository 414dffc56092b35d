"""Sentences with the times in them, by construction.

After the arrow stand `text = value` parts, `-` for no value, nothing for no times.

All are seen from Friday 19 July 2024, unless the row begins with another anchor in square brackets ([] is none).
"""

SENTENCES = {
    "full dates": """
        Fri. Jul 19th, 2024 -> Fri. Jul 19th, 2024 = 2024-07-19
        The talks of 19 July 2024 failed. -> 19 July 2024 = 2024-07-19
        It was signed on July 27, 1953, at Panmunjom. -> July 27, 1953 = 1953-07-27
        The fort fell on the 19th of July, 2021. -> the 19th of July, 2021 = 2021-07-19
        The fort fell on the 2nd of March 1836. -> the 2nd of March 1836 = 1836-03-02
        He died on 3 May 1945 in Lübeck. -> 3 May 1945 = 1945-05-03
        On Friday, July 19, 2024, the ship sank. -> Friday, July 19, 2024 = 2024-07-19
        On Monday, July 19, 2024, the ship sank. -> Monday, July 19, 2024 = 2024-07-19
        On Tuesday 4 June 2024 the ship sank. -> Tuesday 4 June 2024 = 2024-06-04
        Sept. 11, 2001, changed everything. -> Sept. 11, 2001 = 2001-09-11
        The order is dated 2021-07-19. -> 2021-07-19 = 2021-07-19
        Posted 2022-03-16 13:28:19-04:00 by staff -> 2022-03-16 13:28:19-04:00 = 2022-03-16
        The order is dated 19-Jul-2024. -> 19-Jul-2024 = 2024-07-19
        It took effect on MAY 5, 2020 -> MAY 5, 2020 = 2020-05-05
        The pact of February 29, 2023, does not exist. -> February 29, 2023 = -
        The pact of February 29, 2024, does. -> February 29, 2024 = 2024-02-29
    """,
    "numeric dates": """
        Filed 7/19/2024 in court. -> 7/19/2024 = 2024-07-19
        Filed 19/7/2024 in court. -> 19/7/2024 = 2024-07-19
        Filed 7/7/2024 in court. -> 7/7/2024 = 2024-07-07
        Filed 7/8/2024 in court. -> 7/8/2024 = -
        Filed 19.07.2024 in court. -> 19.07.2024 = 2024-07-19
        Filed 7.8.2024 in court. -> 7.8.2024 = -
        Filed 2024/07/19 in court. -> 2024/07/19 = 2024-07-19
        The 9/11 attacks killed thousands. -> 9/11 = 2001-09-11
        Help is there 24/7. ->
        MSG 191430Z JUL 24 refers. -> 191430Z JUL 24 = 2024-07-19T14:30:00Z
        MSG 191430ZJUL24 refers. -> 191430ZJUL24 = 2024-07-19T14:30:00Z
        MSG 191430B JUL 2024 refers. -> 191430B JUL 2024 = 2024-07-19T14:30:00+02:00
    """,
    "days without a year": """
        The missile was fired on Jul. 19. -> Jul. 19 = 2024-07-19
        The missile was fired on 20 July. -> 20 July = 2023-07-20
        The summit will open on 20 July. -> 20 July = 2024-07-20
        Voters will go to the polls on March 3. -> March 3 = 2025-03-03
        The base was hit on the 1st of May. -> the 1st of May = 2024-05-01
        The parade was held on May 9th. -> May 9th = 2024-05-09
        The Nov. 5 election -> Nov. 5 = 2024-11-05
        The raid on the Fourth of July failed. -> the Fourth of July = 2024-07-04
        He was arrested on Wednesday, June 5. -> Wednesday, June 5 = 2024-06-05
        He met them on July 3. On the 9th, he left. -> July 3 = 2024-07-03; the 9th = 2024-07-09
        He left on the 9th. -> the 9th = 2024-07-09
        He left on the 29th. -> the 29th = 2024-06-29
        He commands the 19th Brigade on the 38th parallel. ->
        They landed on June 6, 1944. On June 10 they met. -> June 6, 1944 = 1944-06-06; June 10 = 1944-06-10
        The Sept. 11 attacks shook America. -> Sept. 11 = 2001-09-11
        The Oct. 7 massacre shook Israel. -> Oct. 7 = 2023-10-07
        Kim arrived on Oct 7 by train. -> Oct 7 = 2023-10-07
        []He left on June 5. -> June 5 = -
        [2024-07]He left on June 5. -> June 5 = 2024-06-05
        [2024]He left on June 5. -> June 5 = -
    """,
    "months": """
        It was tested in June 2007. -> June 2007 = 2007-06
        UPDATE JULY 2007 -> JULY 2007 = 2007-07
        The Act of November, 1991 was repealed. -> November, 1991 = 1991-11
        It was tested in April. -> April = 2024-04
        It was tested in July. -> July = 2024-07
        It was tested in September. -> September = 2023-09
        It will be tested in April. -> April = 2025-04
        It is expected to be tested in September. -> September = 2024-09
        This August, the visit will include Moscow. -> This August = 2024-08
        It was tested last March. -> last March = 2024-03
        It was tested last October. -> last October = 2023-10
        It is to be tested next June. -> next June = 2025-06
        It opened in June last year. -> June last year = 2023-06
        Elections are due in May next year. -> May next year = 2025-05
        Fighting has gone on since May. -> May = 2024-05
        Fighting has gone on since September. -> September = 2023-09
        The April attack killed ten. -> April = 2024-04
        Between March and June 2021, it grew. -> Between March and June 2021 = 2021-03/2021-06
        Tests in March and April 2022 failed. -> March = 2024-03; April 2022 = 2022-04
        January’s test failed. -> January = 2024-01
        []It was tested in April. -> April = -
    """,
    "words that only look like months and days": """
        North Korea may test a missile. ->
        May I ask? ->
        Theresa May said the march was over. Mrs. May left. ->
        Protesters march on Washington. ->
        The Long March was hard. ->
        Black September took hostages. ->
        The October Revolution began. ->
        An august body sat in the sun. ->
        He sat down and they wed. ->
        April Jones was told that June Smith left. ->
        Give me a second. ->
        The second test failed. ->
        KIM MAY VISIT SEOUL ->
        Bloody Sunday was remembered. ->
        The Sunday Times reported it. ->
        The Sun reported it. ->
        Windows 2000 and Type 2000 and PzH 2000 ->
        The fall of Kabul was quick. ->
        The spring broke. ->
    """,
    "early, mid, late": """
        It closed in early 2020. -> early 2020 = 2020 early
        It closed in mid-June. -> mid-June = 2024-06 mid
        It closed in late-2019. -> late-2019 = 2019 late
        It closed in the early 1990s. -> the early 1990s = 199X early
        It closed in mid-1990s style. -> mid-1990s = 199X mid
        It closed early last year. -> early last year = 2023 early
        It closed late on Tuesday. -> late on Tuesday = 2024-07-16 late
        It closed early Friday. -> early Friday = 2024-07-19 early
        It closed late Monday night. -> late Monday night = 2024-07-15 late
        It closed at the end of March. -> the end of March = 2024-03 late
        It closed at the beginning of 2014. -> the beginning of 2014 = 2014 early
        It closed in the middle of May 2014. -> the middle of May 2014 = 2014-05 mid
        It closed in the early hours of Friday. -> the early hours of Friday = 2024-07-19 early
        It will close at the end of the year. -> the end of the year = 2024 late
        It closed in the late 19th century. -> the late 19th century = 18XX late
    """,
    "years": """
        In 2022, the Department authorized transfers. -> 2022 = 2022
        The war has gone on since 2014. -> 2014 = 2014
        As the 1953 end of hostilities is called -> 1953 = 1953
        The collapse of the USSR in 1991, and after -> 1991 = 1991
        The treaty (1991) lapsed. -> 1991 = 1991
        In 1987, 1991 and 1995, it was renewed. -> 1987 = 1987; 1991 = 1991; 1995 = 1995
        A 2015 deal was broken. -> 2015 = 2015
        Russia’s 2014 annexation of Crimea -> 2014 = 2014
        The failed 2016 coup in Turkey -> 2016 = 2016
        2014 was a bad year. -> 2014 = 2014
        It was signed in Munich, 1938. -> 1938 = 1938
        It goes back to 1991. -> 1991 = 1991
        The post-2014 order -> post-2014 = 2014
        In the year 1812, he marched. -> the year 1812 = 1812
        The Paris accords of 1973 held. -> 1973 = 1973
        The 2016 elections were fair. -> 2016 = 2016
        He was born in 1492. -> 1492 = 1492
        []It fell in 1991. -> 1991 = 1991
        1,953 soldiers and 2000 troops came. ->
        They sent 2024 kilometres of cable. ->
        Some of 1500 men died, and 1990 soldiers fled. ->
        At least 2000 people fled from 1999 houses. ->
        Resolution 1718 and Agenda 2030 ->
        It cost $2000 and £1999. ->
        The price rose by 1500 rubles to 1990 dollars. ->
        It flew in 2000 feet of cloud. ->
        The 1500 metre race ->
        They are 2000 strong. ->
    """,
    "ranges": """
        The war of 1914-18 was long. -> 1914-18 = 1914/1918
        The war of 1939–1945 was long. -> 1939–1945 = 1939/1945
        From 1939 to 1945, it was closed. -> 1939 to 1945 = 1939/1945
        It was closed 1939 to 1945. -> 1939 to 1945 = 1939/1945
        It grew between 2001 and 2005. -> between 2001 and 2005 = 2001/2005
        It ran from March to June 2021. -> March to June 2021 = 2021-03/2021-06
        It ran from November to February 2021. -> November to February 2021 = 2020-11/2021-02
        It ran from March 2019 to June 2021. -> March 2019 to June 2021 = 2019-03/2021-06
        It was held July 3-5. -> July 3-5 = 2024-07-03/2024-07-05
        It was held July 3-5, 2021. -> July 3-5, 2021 = 2021-07-03/2021-07-05
        It was held 3–5 July 2021. -> 3–5 July 2021 = 2021-07-03/2021-07-05
        It was held from 3 to 5 July 2021. -> 3 to 5 July 2021 = 2021-07-03/2021-07-05
        It was held on July 3 and 4, 2021. -> July 3 and 4, 2021 = 2021-07-03/2021-07-04
        It was held from July 3 to August 5, 2021. -> July 3 to August 5, 2021 = 2021-07-03/2021-08-05
        It was held from 28 December to 3 January 2021. -> 28 December to 3 January 2021 = 2020-12-28/2021-01-03
        The budget for 2019/20 passed. -> 2019/20 = 2019/2020
        It was held from Monday to Wednesday. -> Monday to Wednesday = 2024-07-15/2024-07-17
        It will be held from Monday through Wednesday. -> Monday through Wednesday = 2024-07-22/2024-07-24
        It moved the talks, set for Friday, to Monday. -> Friday = 2024-07-19; Monday = 2024-07-22
        He has been president from 2014 to the present. -> 2014 to the present = 2014/..
        It was held July–August 2021. -> July–August 2021 = 2021-07/2021-08
        In 2021-07 it closed. -> 2021-07 = 2021-07
        Between 1500 and 2000 soldiers died. ->
    """,
    "decades and centuries": """
        In the 1990s, it was poor. -> the 1990s = 199X
        In the ’90s, it was poor. -> the ’90s = 199X
        In the nineties, it was poor. -> the nineties = 199X
        In the 19th century, it was poor. -> the 19th century = 18XX
        In the twentieth century, it was poor. -> the twentieth century = 19XX
        In the twenty-first century, it was rich. -> the twenty-first century = 20XX
        A 19th-century fort -> 19th-century = 18XX
        In the 18th and 19th centuries, it was poor. -> the 18th and 19th centuries = 1700/1899
        In the 5th century BC, it was poor. -> the 5th century = -
        He is in his thirties. ->
        From the 1970s to the 1990s, it was poor. -> the 1970s to the 1990s = 1970/1999
    """,
    "seasons, quarters, halves": """
        Beijing sent troops in the autumn of 1950. -> the autumn of 1950 = 1950-23
        It was held in summer 2021. -> summer 2021 = 2021-22
        The winter of 1941-42 was cold. -> The winter of 1941-42 = 1941-24
        Fighting will go on this winter. -> this winter = 2024-24
        [2024-01-10]Fighting went on this winter. -> this winter = 2023-24
        Fighting went on last winter. -> last winter = 2023-24
        It was held last fall. -> last fall = 2023-23
        It will be held next spring. -> next spring = 2025-21
        It was held in the spring. -> the spring = 2024-21
        It was held in early spring. -> early spring = 2024-21 early
        It was held in the summer of last year. -> the summer of last year = 2023-22
        In the first quarter of 2023, it fell. -> the first quarter of 2023 = 2023-33
        In Q3 2023, it fell. -> Q3 2023 = 2023-35
        In the first half of 2022, it fell. -> the first half of 2022 = 2022-40
        In the second half of this year, it will fall. -> the second half of this year = 2024-41
        In fiscal 2024, it fell. -> fiscal 2024 = 2024
        In fiscal year 2024, it fell. -> fiscal year 2024 = 2024
        In FY2024, it fell. -> FY2024 = 2024
        In FY 2024 it fell. -> FY 2024 = 2024
    """,
    "weekdays": """
        Kim met Mr. Shoigu on Wednesday. -> Wednesday = 2024-07-17
        He was detained Friday. -> Friday = 2024-07-19
        The visit is expected to finish on Thursday with a parade. -> Thursday = 2024-07-25
        The envoys will arrive on Saturday. -> Saturday = 2024-07-20
        The envoys are to arrive on Monday. -> Monday = 2024-07-22
        They are going to vote on Sunday. -> Sunday = 2024-07-21
        The talks, scheduled for Monday, were called off. -> Monday = 2024-07-22
        He said on Monday that talks will open on Tuesday. -> Monday = 2024-07-15; Tuesday = 2024-07-23
        Talks will open on Tuesday, he said on Monday. -> Tuesday = 2024-07-23; Monday = 2024-07-15
        On Tuesday, he told reporters that it will fall. -> Tuesday = 2024-07-16
        The ministers, who arrived on Thursday, will leave on Sunday. -> Thursday = 2024-07-18; Sunday = 2024-07-21
        He came last Wednesday. -> last Wednesday = 2024-07-17
        He came last Friday. -> last Friday = 2024-07-12
        He comes next Friday. -> next Friday = 2024-07-26
        He will come this Friday. -> this Friday = 2024-07-19
        Wednesday’s attack killed ten. -> Wednesday = 2024-07-17
        Wednesday’s summit will be short. -> Wednesday = 2024-07-24
        Tension rose ahead of Sunday’s vote. -> Sunday = 2024-07-21
        He came on Tuesday of last week. -> Tuesday of last week = 2024-07-09
        He will come Tuesday next week. -> Tuesday next week = 2024-07-23
        The border has been shut since Monday. -> Monday = 2024-07-15
        The border is shut until Monday. -> Monday = 2024-07-22
        The road must be open by Monday. -> by Monday = ../2024-07-22
        He works on Mondays. -> Mondays = -
        He works every Monday. ->
        The deadline is Tuesday. -> Tuesday = 2024-07-23
        Kim to visit Moscow on Tuesday -> Tuesday = 2024-07-23
        He agreed to leave on Tuesday. -> Tuesday = 2024-07-23
        He could arrive as soon as Tuesday. -> Tuesday = 2024-07-23
        The plane could have landed on Tuesday. -> Tuesday = 2024-07-16
        Troops will be deployed on Tuesday. -> Tuesday = 2024-07-23
        Labor Day is the first Monday of September. -> the first Monday of September = 2024-09-02
        It fell on the last Monday in May 2021. -> the last Monday in May 2021 = 2021-05-31
        He said so on Wed. in Seoul. -> Wed. = 2024-07-17
        []He came on Wednesday. -> Wednesday = -
        [2024]He came on Wednesday. -> Wednesday = -
        [2024-07]He came on Wednesday. -> Wednesday = -
    """,
    "deictic": """
        President Biden today announced aid. -> today = 2024-07-19
        He came yesterday. -> yesterday = 2024-07-18
        He comes tomorrow. -> tomorrow = 2024-07-20
        He speaks tonight. -> tonight = 2024-07-19
        He came this morning. -> this morning = 2024-07-19
        He came last night. -> last night = 2024-07-18
        He came yesterday evening. -> yesterday evening = 2024-07-18
        He came the day before yesterday. -> the day before yesterday = 2024-07-17
        He comes the day after tomorrow. -> the day after tomorrow = 2024-07-21
        He came last week. -> last week = 2024-07-08/2024-07-14
        He came this week. -> this week = 2024-07-15/2024-07-21
        He comes next month. -> next month = 2024-08
        [2024-12-05]He comes next month. -> next month = 2025-01
        He came last year. -> last year = 2023
        He came earlier this year. -> earlier this year = 2024
        He comes later this month. -> later this month = 2024-07
        He came earlier this week. -> earlier this week = 2024-07-15/2024-07-21
        He comes later in the year. -> later in the year = 2024
        He came earlier on Friday. -> earlier on Friday = 2024-07-19
        He came at the weekend. -> the weekend = 2024-07-13/2024-07-14
        He will come at the weekend. -> the weekend = 2024-07-20/2024-07-21
        [2022-03-16]To $1 billion in just the past week, and -> the past week = 2022-03-09/2022-03-16
        In the last month, it grew. -> the last month = 2024-06-19/2024-07-19
        Over the past ten years, it grew. -> the past ten years = 2014/2024
        Over the next 3 days, it will grow. -> the next 3 days = 2024-07-19/2024-07-22
        It grew in recent weeks. -> recent weeks = -
        It will grow in the coming days. -> coming days = -
        It grew over the last few months. -> the last few months = -
        The last decade was good. -> The last decade = 2014/2024
        Last century was bad. -> Last century = 19XX
        It fell overnight. -> overnight = 2024-07-18/2024-07-19
        [2024]It came this year. -> this year = 2024
        [2024]It came last week. -> last week = -
        []It came today. -> today = -
        []It came last week. -> last week = -
    """,
    "ago, earlier, later": """
        He came three days ago. -> three days ago = 2024-07-16
        He came two weeks ago. -> two weeks ago = 2024-07-01/2024-07-07
        He came a month ago. -> a month ago = 2024-06
        He came 10 years ago. -> 10 years ago = 2014
        He came a decade ago. -> a decade ago = 2014~
        He came weeks ago. -> weeks ago = -
        He came a few days ago. -> a few days ago = -
        He came five hours ago. -> five hours ago = -
        He will come in two weeks. -> in two weeks = 2024-07-29/2024-08-04
        It is the first congress in 36 years. ->
        He comes two days from now. -> two days from now = 2024-07-21
        It fell on May 5, 2021. Two days later, it rose. -> May 5, 2021 = 2021-05-05; Two days later = 2021-05-07
        It fell on May 5, 2021. The previous day, it rose. -> May 5, 2021 = 2021-05-05; The previous day = 2021-05-04
        It fell on May 5, 2021, and the same day it rose. -> May 5, 2021 = 2021-05-05; the same day = 2021-05-05
        It fell in May 2021. The following month, it rose. -> May 2021 = 2021-05; The following month = 2021-06
        It fell in May 2021 and later that year it rose. -> May 2021 = 2021-05; later that year = 2021
        It fell on May 5, 2021. The next day it rose. -> May 5, 2021 = 2021-05-05; The next day = 2021-05-06
        The following day, it rose. -> The following day = -
        It rose two weeks earlier. -> two weeks earlier = -
        This comes weeks after images were shown. -> weeks after = -
        It came three days after the attack. -> three days after = -
        []It came three days ago. -> three days ago = -
    """,
    "bounds": """
        It was built by the end of 2008. -> by the end of 2008 = ../2008 late
        It was built before 1991. -> before 1991 = ../1991
        It will be built by 2030. -> by 2030 = ../2030
        It will be built by the end of the year. -> by the end of the year = ../2024 late
        It will be built by year-end. -> by year-end = ../2024 late
        It must be built by June 5. -> by June 5 = ../2025-06-05
        It must be built before the end of March 2025. -> before the end of March 2025 = ../2025-03 late
        It was built before the 1990s. -> before the 1990s = ../1999
        It was built before last year’s vote. -> last year = 2023
        Then Theresa May left. It was led by May and by April Smith. ->
        It was cut by 2000 votes. ->
    """,
    "datelines and long sentences": """
        WASHINGTON, March 15 (Reuters) - The US will send tanks. -> March 15 = 2024-03-15
        KYIV, Ukraine, July 8 — Missiles struck on Monday. -> July 8 = 2024-07-08; Monday = 2024-07-15
        It was signed at the summit in June and expires in 2026. -> June = 2024-06; 2026 = 2026
        It was invaded in February 2022, and in September it fell. -> February 2022 = 2022-02; September = 2022-09
        In the days after the Oct. 7 attack, it grew. -> days after = -; Oct. 7 = 2023-10-07
        By late 1943 it had turned. -> By late 1943 = ../1943 late
        Between 10 and 15 May 1940 they crossed. -> Between 10 and 15 May 1940 = 1940-05-10/1940-05-15
        Updated: 10:45 AM EDT, Thu July 18, 2024 -> 10:45 AM EDT, Thu July 18, 2024 = 2024-07-18
        It sank in the early morning of March 26, 2010. -> the early morning of March 26, 2010 = 2010-03-26 early
        The ship is due to arrive on Monday, they said Wednesday. -> Monday = 2024-07-22; Wednesday = 2024-07-17
        He was last seen in 1944 or 1945. -> 1944 = 1944; 1945 = 1945
        The fiscal 2025 budget request grew. -> fiscal 2025 = 2025
    """,
    "time of day": """
        It struck at 3:45 p.m. on Tuesday. -> 3:45 p.m. on Tuesday = 2024-07-16
        It struck on Tuesday at 3:45 p.m. local time. -> Tuesday at 3:45 p.m. local time = 2024-07-16
        It struck at 3pm Tuesday. -> 3pm Tuesday = 2024-07-16
        It struck at 0600 GMT. -> 0600 GMT = -
        It struck at 0600 GMT on 19 July. -> 0600 GMT on 19 July = 2024-07-19
        It struck at dawn. -> dawn = -
        It struck at dawn on Friday. -> dawn on Friday = 2024-07-19
        It struck on Monday night. -> Monday night = 2024-07-15
        It struck on the night of July 3. -> the night of July 3 = 2024-07-03
        It struck about 6.30pm. -> 6.30pm = -
        It struck at 14:05, killing ten. -> 14:05 = -
        He scored in the 64th minute and won 3:1. ->
    """,
    "named days": """
        It fell on Christmas Day. -> Christmas Day = 2023-12-25
        It will fall on Christmas Day. -> Christmas Day = 2024-12-25
        It fell on Christmas Day 1991. -> Christmas Day 1991 = 1991-12-25
        Easter Monday 2024 was quiet. -> Easter Monday 2024 = 2024-04-01
        Last Easter Monday was quiet. -> Last Easter Monday = 2024-04-01
        Thanksgiving 2021 was quiet. -> Thanksgiving 2021 = 2021-11-25
        Envoys came for Christmas Day. -> Christmas Day = -
        This year’s Victory Day parade -> This year’s Victory Day = -
        Last year’s Easter Monday was quiet. -> Last year’s Easter Monday = 2023-04-10
        Independence Day was quiet. -> Independence Day = -
        Memorial Day 2021 was quiet. -> Memorial Day 2021 = 2021-05-31
        May Day 1945 was quiet. -> May Day 1945 = 1945-05-01
        It is a may day. ->
    """,
    "no times": """
        For three years, the 10-day trip was on hold. ->
        It is now raining, as it currently does. ->
        He recently played 90 minutes. ->
        800 Stinger systems, 2,000 Javelins and AT-4s ->
        The six-month course of the SS-19 at 5 o’clock ->
        The F-16, An-26 and T-72 of the Second Army ->
        It is the biggest congress to be held in 36 years. ->
        The 24-hour ban is in its second month. ->
    """,
}
