/// Words of the field that are no person: of roles, bodies and places, with which a name may be
/// confused or beside which a name names a building.
enum CommonWords {
    /// Whether a word in plain letters is of a role, a body or the field's own language.
    static func isOfTheField(_ word: String) -> Bool { field.contains(word) }

    /// Whether what comes before it names a place or a body: Ruth Gorse Academy, Acacia Road.
    static func namesAPlace(_ word: String) -> Bool { places.contains(word) }

    static let field: Set<String> = words(
        """
        ability access accident account accountable action actions active activity acute addiction
        administrator admission adolescent adult adults advice adviser advisor advocacy advocate
        affairs agencies agency agenda agreement alcohol all allegations alternative analyst
        annual appendix approved area arrangements asian assessment assistant associate assurance
        attendance audit audits authority baby behaviour best black board boards borough boroughs
        briefing brook budget business cabinet cafcass caldicott campaign camhs care career careers
        carer carers case cases caseworker cathedral central challenge champion chair change charity
        chief child childcare childhood children childrens christian church city civic clerk
        clinical coach code college combined commander commission commissioner commissioning
        committee common commons communication communications community complaints complex
        compliance conduct conference constable constabulary consultant contextual convenor
        coordinator coroner corporate council councillor councils counsel county court courts crime
        criminal crown custody dawn day deaf death decision defence delegate delivery dentist
        department deputy designated detective development digital diocese direct direction director
        directorate disability disabled discharge district divisional doctor domestic drug drugs
        duty early education educational elective emergency emotional employment engagement english
        equality estate every evidence examiner executive exploitation facilitator faith families
        family federation female finance financial finding fire first force foster fostering forum
        foundation framework front further general girls good governance governing government
        governor governors grammar green grey group groups guardian guardians guidance hate head
        health healthcare help helping high higher home homes homeless homelessness hospital hours
        house housing hub human immediate impact improvement in inclusion independent infant
        information initial inspection inspector inspectorate integrated intelligence interim
        international intervention investigation islamic jewish joined joint judge judicial junior
        justice key law lead leader leaders leadership leading learning leaving leave legal levels
        liaison licensing life link living local locality london lord lower magistrate mainstream
        male manager managers managing margin master measure medical medicine member members mental
        mentor metropolitan middle midwife midwifery migrant military minister ministry minor mind
        missing moderator monitoring multi municipal muslim named national navigator neglect
        neighbourhood network new newborn next nhs night no north northern nurse nursery nursing
        objective observer of offender offending office officer officers ofsted ombudsman open
        operation operational operations organisation organisations outreach overview paediatric
        paediatrician panel panels parent parental parenting parents parish parks part participation
        partner partners partnership partnerships pastoral patient peer people performance perinatal
        person personal personnel pharmacist pharmacy physical placement plan planning plans play
        plus police policing policy poor population portfolio power practice practitioner prevent
        prevention primary prime principal priorities priority prison private probation procedure
        procedures professional professor programme project prosecution protecting protection
        provider psychiatrist psychologist psychology public purple pupil quality quarter queen race
        rapid read rear recommendation recovery rector red referral region regional registrar
        registered registration regulation relations representative research residential resilience
        resource resources response return review reviewer reviewing reviews right rights risk road
        role royal rural safe safeguarding safer safety saint scheme school schools scrutineer
        scrutiny secondary secretary section sector secure security self send senior sergeant serious
        service services session settings sexual short sixth skills small social society solicitor
        south southern special specialist sport stage staff standard standards start state statement
        statutory step stop strategic strategy street strong student substance suicide summary
        superintendent supervision supervisor supervising support supported supporting surgery
        survivors system tactical task teacher teaching team tenancy the therapist therapy thematic
        third threshold together toolkit town traffic training transition transport trauma travel
        treasurer tribunal troubled trust trustee trustees truth unaccompanied under union unit unitary
        universal university unknown upper urban vice victim victims violence virtual visitor visiting
        voice voluntary volunteer vulnerable ward warden welfare wellbeing welsh west western white
        whole witness witnesses women womens word work worker workers workforce working workshop yellow
        year young youth zone
        """)

    private static let places: Set<String> = words(
        """
        academies academy arts association avenue barracks building buildings camp campus cathedral
        centre chapel charity church clinic close club college common convent cottage court crescent
        day drive estate estates farm federation field fields first foundation gardens gate grange
        green grove hall heath high hill hospice hospital hotel house infant infants infirmary inquiry
        institute junior lane lanes library lodge manor medical memorial mews mosque museum nurseries
        nursery parade park place practice pre prep preparatory preschool primary priory prison project
        public report review rise road row scheme school schools secondary sixth society square station
        street surgery synagogue temple terrace theatre tower trust unit university view walk way ward
        wharf wing wood yard
        """)

    /// Months and seasons that are given names too, and colours: between two of these is no name.
    static let calendarAndColours: Set<String> = words(
        "amber april august autumn black blue green grey june may red summer white winter")

    /// Whether a word that is no name in the list looks like a common word all the same: by its
    /// ending, by being one that sentences begin with, or by being a place.
    static func looksCommon(_ word: String) -> Bool {
        word.count < 2 || openings.contains(word) || places.contains(word)
            || placeNames.contains(word)
            || endings.contains { word.hasSuffix($0) && word.count > $0.count + 2 }
    }

    static func isPlaceName(_ word: String) -> Bool { placeNames.contains(word) }

    private static let endings = [
        "able", "ably", "acy", "age", "ally", "ance", "ant", "ary", "ate", "ated", "ates", "ation",
        "bility", "board", "book", "ced", "cies", "cing", "cular", "ded", "den", "dies", "ding",
        "dle", "ece", "ed", "ence", "ency", "ent", "ents", "ers", "ess", "est", "ety", "ful",
        "ght", "hood", "ial", "ible", "ic", "ical", "ics", "ied", "ies", "ify", "ile", "ings",
        "ion", "ions", "ise", "ised", "ish", "ism", "ist", "ists", "ity", "ive", "ives", "less",
        "lings", "logy", "ly", "ment", "ments", "ness", "nging", "ning", "ory", "ous", "pers",
        "ping", "ral", "ring", "sed", "ses", "shed", "ship", "sing", "sis", "some", "ted", "ter",
        "ters", "tes", "ther", "ting", "tion", "tive", "tric", "tual", "ture", "ual", "ure",
        "vice", "ving", "wards", "ways", "wide", "wing",
    ]

    private static let openings = words(
        """
        about above absent across after again against agreed aim ago am an along also although always
        among and another any appendix are around ask asked at attended away back barnardos because
        been before being below beside besides between beyond both bring but by came can cannot
        chaired close closed come could count did do does done down due during each either else end
        ended even ever except few final find finds five for found four fourth from full gave get
        give given go goes good has have having he her here hers him his how however if indeed inside
        instead into is it its june just keep kept last late later least led less let letter like
        list long made make many may my no might more most much must near need needs neither never nine
        none nor not note noted nothing now off often old on once one only or other others our ours
        out outside over own past per perhaps present quite rather read said same saw say says see
        seen set seven several she should show shown since six so some soon ss st still such take taken
        tell ten than thanks that their them then there these they this those three through thus till
        to too took toward twice two under unless until up upon us use used using very was we well
        went were what when where whether which while who whole whom whose why will with within
        without would written yes yet you your
        """)

    /// Councils, counties and towns of England whose names are also a person's.
    private static let placeNames = words(
        """
        ashford barking barnet barnsley basildon bedford berkshire beverley bexley birmingham blackburn
        blackpool bolton boston bournemouth bradford brent brentwood brighton bristol bromley buckingham
        burnley bury calderdale cambridge camden canterbury carlisle chelsea cheltenham cheshire chester
        chesterfield chichester colchester corby cornwall coventry crawley croydon cumbria darlington
        derby derbyshire devon doncaster dorset dover dudley durham ealing eastbourne enfield essex
        exeter fareham gateshead gloucester gosport greenwich guildford hackney halifax halton
        hammersmith hampshire haringey harlow harrow hartlepool hastings havering hereford hertford
        hillingdon hounslow hull huntingdon ipswich islington kensington kent keynes kingston kirklees
        knowsley lambeth lancashire lancaster leeds leicester lewes lewisham lichfield lincoln liverpool
        luton maidstone maldon manchester mansfield medway melton middlesbrough milton mole
        newcastle newham newport norfolk northampton northumberland northumbria norwich nottingham
        oldham oxford peterborough plymouth poole portsmouth preston reading redbridge redcar richmond
        rochdale rochester rotherham rugby rutland salford salisbury sandwell scarborough sefton
        sheffield shropshire slough solihull somerset southampton southend southwark stafford stevenage
        stockport stockton stroud suffolk sunderland surrey sussex sutton swindon tameside taunton
        telford thames thurrock torbay trafford wakefield walsall waltham wandsworth warrington warwick
        watford wells westminster wigan wiltshire winchester windsor wirral wokingham wolverhampton
        worcester worthing wrexham york yorkshire
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
