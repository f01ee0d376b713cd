namespace NewsLint.News.Reading;

/// <summary>Words that names of people, bodies and places are made of. A first name that both women and men have says nothing and is left out.</summary>
internal static class NameWords
{
    public static void AddTo(Action<string, Traits> add)
    {
        add(FirstNamesOfMen, Traits.Male);
        add(FirstNamesOfWomen, Traits.Female);
        add(FirstNamesOfBoth, Traits.Male | Traits.Female);
        add(Titles, Traits.Title);
        add("mr sir lord king prince duke pope imam father brother chairman congressman councilman alderman actor spokesman", Traits.Man);
        add("mrs ms miss dame lady queen princess sister chairwoman congresswoman councilwoman actress spokeswoman", Traits.Woman);
        add(OrganizationWords, Traits.OrganizationWord);
        add(PlaceWords, Traits.PlaceWord);
        add(OutletWords, Traits.OutletWord);
        add(Demonyms, Traits.Demonym);
        add("al bin da de del den der di dos du el ibn la le van von y ben ter ten mac", Traits.Particle);
        add("jr sr ii iii iv", Traits.Suffix);
    }

    private const string FirstNamesOfBoth =
        """
        alex ashton avery bailey blake cameron casey charlie chris dakota dale dana devon drew emerson finley frankie hayden jackie jamie jean jess jessie jo jordan jules kelly kerry kim
        kit lee leslie lindsay lou loren lynn marion maxime micah mickey morgan nicky noel pat quinn reese remy ricky riley robin rory rowan sam sandy sasha shannon shawn shay shiloh sidney
        skyler stacey sydney taylor terry toby tracy val whitney yoni xander
        """;

    private const string FirstNamesOfMen =
        """
        aaron abdul abdullah adam adrian ahmed aiden alan alastair albert alberto alec alejandro alejo alexander alfonso alfred ali allan allen alvin amir
        amos anders andre andrew andy angelo angus anthony antoine antonio anwar arjun arnold arthur arturo ashok austin barack barney barry bashar ben
        benedict benjamin benny bernard bernie bert bill billy bjorn bob bobby boris boyan boyd brad bradley brandon brendan brent brett brian brock bruce
        bruno bryan bryce byron cal caleb calvin carl carlo carlos carson carter cecil cedric cesar chad chandler chang charles charlie che chester chet
        christian christopher chuck clark claude clay clayton cliff clint clinton clive cody cole colin conor cory craig cristian curtis cyril dallas damien
        damon dan daniel danilo danny darius darnell darrell darren darryl daryl dave david dean denis dennis denzel derek dev devin dexter dieter dirk dmitri
        dmitry dominic don donald doug douglas doyle drew duncan dustin dwayne dwight dylan eamon earl ed eddie edgar edmund eduard eduardo edward edwin egon
        eli elias elliot elliott elmer elon elvis emery emil emile emir emmanuel enrique enzo eric erik ernest ernesto ernie esteban ethan eugene evan evgeny
        ezra fabian faisal farid felix fernando fidel finn floyd francis francisco francois frank franklin fred freddie frederick gabe gabriel gareth garry
        garth gary gavin gene geoff geoffrey george gerald gerard gideon gilbert giles gilles giovanni giuseppe glen glenn gord gordon graham grant grayson
        greg gregor gregory guillaume gus guy hakim hal hamid hamza hank hans harjit harold harris harry harvey hassan heath hector heinrich henri henry
        herbert herman hideo hiroshi homer horace howard hugh hugo hussein ian ibrahim idris ignacio igor imran irving isaac isaiah ismail israel ivan jack
        jackson jacob jacques jagmeet jaime jake jamal james jamil jan jared jarrod jarvis jason javad javier jay jed jeff jeffery jeffrey jens jerald jeremy
        jermaine jerome jerry jerzy jesse jesus jibril jim jimmy jin jiro joachim joaquin jock joe joel johan johann john johnny jon jonas jonathan jorge jose
        joseph josh joshua juan juergen jules julian julio julius jurgen justin kai kamal kareem karim karl keith kelvin ken kendrick kenji kenneth kenny kent
        kevin khalid kiran kirk klaus kobe kofi kurt kwame kyle lamar lance larry lars laszlo laurent lawrence lebron len leo leon leonard leonardo leroy
        lester levi lewis liam lionel lloyd logan lorenzo lorne lou louis luca lucas ludwig luis luke luther lyle magnus mahesh mahmoud malcolm malik manny
        manuel marc marcel marco marcus mario mark marlon marshall martin marty marvin mason mathew mathieu mats matt matteo matthew maurice mauricio mauro
        max mehdi micah michael michel mick miguel mike mikhail milan milo mitch mitchell mo mohamad mohamed mohammad mohammed morris moses muhammad murray
        murtaza mustafa myles nabil nate nathan nathaniel navdeep naveen ned neil nelson niall nicholas nick nicolas niels nigel nikhil nikita niko nikolai
        nils noah noel nolan norm norman olaf ole oleg oliver olivier omar omid orlando osama oscar osman otis otto owen pablo parker pascal patricio patrick
        paul paulo pavel pedro per percy perry pete peter phil philip philippe phillip pierre pranav quentin quincy quinn rafael raheem rahul raj rajesh ralph
        ramesh ramon randy raoul rashid raul ravi ray raymond reginald reid rene rex reza rhys ricardo richard rick ricky rishi rob robert roberto rod
        roderick rodney rodrigo roger rohan roland roman ron ronald rory ross rowan roy ruben rudolf rudy rufus rupert russ russell ryan sajid salman
        salvatore sami samir samuel sanjay santiago sayed scott seamus sean sebastian serge sergei sergey sergio seth shane shankar shaun shawn sheldon shinzo
        sid sidney silvio simon sonny spencer stan stanley stefan stefano stelios stephan stephane stephen sterling steve steven stewart stuart sunil suresh
        sven syed sylvain tad takeshi tarek tariq tate ted teddy terrence theo theodore thomas tiger tim timothy tobias toby todd tom tommy tony travis trevor
        troy tucker tyler tyrell tyrone ulysses umar uri usman vaclav vaughn vernon victor vijay vikram viktor vince vincent virgil vishal vlad vladimir
        volodymyr wade wallace walt walter warren wayne wendell werner wesley wilbur wilfred will willem william willie winston wolfgang woody wyatt xavier
        yannick yasser yosef yoshi youssef yuri yusuf yves zac zach zachary zack zane zoran
        """;

    private const string FirstNamesOfWomen =
        """
        abigail ada adele adriana agatha agnes aileen aisha alana alejandra aleksandra alessandra alexa alexandra alexandria alexis alice alicia alina alison
        allison alma alyson alyssa amal amanda amber amelia amina amira amy ana anabel anastasia anastasiya andrea angela angelina angie anika anita anja
        anjali ann anna anne annette annie annika antonia april ariana arlene ashley astrid audrey ava aya barbara bea beatrice beatriz becky belinda bella
        benita bernadette bernice beth bethany betty beverly bianca birgit blanca bonnie brandi brenda briana brianna bridget brittany brooke callie camille
        candace candice carina carla carly carmel carmen carol carole carolina caroline carolyn carrie cassandra catalina catarina catherine cathy cecilia
        celeste celia celine chantal charity charlene charlotte chelsea cheryl chiara chloe christa christiane christina christine chrystia cindy claire clara
        clare clarissa claudette claudia colleen connie constance consuelo cora corinne courtney crystal cynthia daisy dalia daniela daniella danielle daphne
        darlene davina dawn deanna deb debbie deborah debra deirdre delia della demi denise desiree diana diane dianne diya dolores dominique donna dora doris
        dorothy edith edna edwina eileen elaina elaine eleanor eleanore elena eleni eleonora elif elisabeth elise eliza elizabeth ella ellen ellie elsa
        elspeth emilia emily emma emmanuelle erica erika erin esme esmeralda estelle esther ethel eugenia eva evangeline eve eveline evelyn faith farah fatima
        fatma faye felicia fernanda filomena fiona flora florence frances francesca freya frida gabriela gabrielle gail gemma genevieve georgia georgina
        geraldine gerda germaine gertrude gillian gina ginger giselle gita giulia glenda gloria grace greta gretchen guadalupe gwen gwendolyn gwyneth haley
        hannah harper harriet hattie hayley hazel heather heidi helen helena helene henrietta hilary hilda hillary holly honor hope huma ida ilana ilse imogen
        indira ines inga ingrid iona irene irina iris isabel isabella isabelle isadora isla ivy jacinda jacinta jaclyn jacqueline jada jana jane janelle janet
        janice janine jasmine jeanette jeanne jeannie jenifer jenna jenni jennie jennifer jenny jessica jill jillian joan joann joanna joanne jocelyn jodi
        jodie jody johanna josefina josephine josie joy joyce juanita judith judy julia juliana julie juliet juliette june justine kaitlyn kamala karen karin
        karina karolina kate katelyn katharine katherine kathleen kathrine kathryn kathy katie katrina katya kay kayla keisha kellie kelsey kendra khadija
        kiara kimberly kirsten kirsty kristen kristin kristina kristine kristy lakshmi lana lara larisa larissa latasha latoya laura laurel lauren laurie leah
        leanne leigh leila lena leona leonora leticia lidia lila liliana lillian lily lina linda lindsay lindsey ling lisa liz liza lois lola lorena lori
        lorraine lottie louise luana lucia lucille lucinda lucy luisa lupita lydia lydie lynda lynne mabel madeleine madeline madison magda maggie malala
        malia mallory mandy manon mara marcella marcia margaret margaretha margarita margery margot maria mariah mariam marian mariana marianne maribel marie
        marilyn marina marion marissa marjorie marlene marta martha mary maryam matilda maude maureen maxine may maya meagan meera meg megan meghan mei
        melania melanie melinda melissa melody mercedes mercy meredith mia michaela michele michelle mila mildred milena millie mina mindy minnie mira miranda
        mireille miriam moira molly mona monica monique morag moyra muriel myra nadia nadine nadja nan nancie nancy naomi nasreen natalia natalie natalya
        natasha nayla neha nell nellie nettie nia nichole nicole nikki nina nirmala noelle noor nora norah norma odette oksana olena olga olive olivia oprah
        ornella padma paige pam pamela patrice patricia patsy patti patty paula paulette pauline peggy penelope penny petra philippa phoebe phyllis pippa
        polly priscilla priya rachel ramona rania raquel rashida rebecca regina reina renata renee rhea rhonda riley rita roberta rochelle ronda rosa rosalie
        rosalind rosanna rose rosemarie rosemary rowena roxana roxanne ruby ruth sabrina sadie sally samantha sana sandi sandra sandy saoirse sara sarah
        selena selma serena shania sharon shauna sheila shelby shelley shelly sheri sherri sherry shirley shreya sigrid silvia simona simone sinead siobhan
        siri sofia solange soledad sonia sonya sophia sophie soraya stacy stella stephanie stephany sue summer susan susana susanne suzanne suzie svetlana
        sybil sydney sylvia sylvie tabatha tabitha tamar tamara tamika tammy tania tanya tara tasha tatiana tatyana teresa terri tess tessa thelma theodora
        theresa theresia tiffany tilda tina toni tonya tracey traci trina trish trisha trudy ulrike una ursula valentina valeria valerie vanda vanessa velma
        vera verena veronica vicki vicky victoria viola violet virginia vivian vivien vivienne wanda wendy whitney wilhelmina wilma winifred xiomara yael yara
        yasmin yasmine yelena ylva yoko yolanda yvette yvonne zadie zainab zara zelda zoe zoya zuzana
        """;

    private const string Titles =
        """
        actor actress alderman ambassador analyst archbishop attorney atty author bishop brother capt captain cardinal center centre ceo cfo chair chairman
        chairperson chairwoman chancellor chief cllr coach col colonel columnist commander commissioner congressman congresswoman conservative const constable
        coo correspondent coun councillor councilman councilor councilwoman cpl critic dame dean defenceman defenseman democrat deputy det detective director
        dr duke economist editor executive father former forward founder gen general goalie goalkeeper goaltender gov governor grand hon honorable honourable
        host imam insp inspector judge justice king lady leader liberal lieutenant lord lt magistrate maj major manager mayor midfielder minister miss mla mp
        mpp mr mrs ms msgr officer ombudsman owner pope premier president prime prince princess principal producer prof professor quarterback queen rabbi
        reeve rep reporter representative republican rev reverend rookie sec secretary sen senator sergeant sgt sheriff singer sir sister speaker spokesman
        spokesperson spokeswoman staff striker superintendent supt treasurer trustee veteran vice whip winger gov mp msp mep md co vice prime assemblyman
        assemblywoman selectman supervisor comptroller auditor prosecutor lawyer solicitor undersecretary envoy premier chancellor pastor monsignor archdeacon
        baron baroness viscount earl count countess emperor sheikh sheik ayatollah mullah cmdr adm admiral brig brigadier trooper patrolman deputy lieutenant
        corporal private specialist pte
        """;

    private const string OrganizationWords =
        """
        act affairs african agency air airlines alberta america american americans angeles army asian assembly association authority avenue award awards bank
        bill blacks board britain british brunswick calgary canada canadian canadians center centre china chinese christian christians church city club co
        college columbia commission committee company congress conservatives corp council county court cup democrats department east edmonton energy england
        european facebook federal federation festival force forces foundation france francisco french fund gallery games gazette german germany globe
        government greens group herald hispanic hospital house hydro inc indian instagram institute international iranian island israeli italian japanese
        jewish jews journal kingdom korean lake latino latinos law league liberals library llc london ltd magazine manitoba mexican ministry montreal motors
        mountain museum muslim muslims nation national nations navy network networks news north office olympics ontario ottawa park parliament party police
        province quebec radio report republicans river road russia russian russians saskatchewan saudi school scotia security senate service services society
        south star state statement states street summit systems team technologies theater theatre times toronto town tribune trust tv twitter union university
        vancouver village washington york administration airways alliance associates bureau cabinet campaign capital cathedral centre chamber chapter charity
        clinic coalition collective college commission communications communist community companies conference congressional conservatory consortium
        constitution consulting corporation courts democratic dept district division enterprises exchange factory faculty farm farms federal financial fire
        first-nations foods forum global guild headquarters heritage high holdings hotel human humane industries inquiry institution insurance international
        investments jobs journal jury justice labour labor laboratories law libertarian local lodge management market media medical memorial movement
        municipal municipality observatory opera orchestra organisation organization partners partnership pharmaceuticals port power press primary programme
        program project public publications railway records regional republic research resources restaurant retail rights royal sciences secretariat solutions
        square stadium station stores studios superior supreme survey symphony tech technology territory theatre trade transit transport transportation
        treasury tribunal trustees united utilities ventures waterworks wildlife works world youth zoo
        """;

    private const string PlaceWords =
        """
        alberta america avenue britain canada china city county east england france germany island lake london montreal mountain north ontario ottawa province
        quebec river road russia south state street toronto town vancouver vancouverisland village washington west york africa asia australia europe russia
        ukraine israel iran iraq syria japan korea india mexico brazil spain italy ireland scotland wales poland turkey greece egypt kenya nigeria california
        texas florida ohio michigan illinois pennsylvania virginia carolina dakota nevada arizona oklahoma iowa wisconsin minnesota missouri kansas nebraska
        oregon colorado utah idaho montana wyoming louisiana alabama mississippi tennessee kentucky massachusetts connecticut maine vermont hampshire jersey
        delaware maryland hawaii alaska chicago boston philadelphia houston phoenix detroit seattle denver atlanta miami paris berlin moscow beijing brussels
        rome madrid tokyo seoul delhi mumbai dublin edinburgh glasgow cardiff belfast manchester liverpool birmingham leeds bristol winnipeg halifax quebec
        saskatoon regina hamilton brampton mississauga manhattan brooklyn queens bronx hollywood silicon valley bay beach hill hills heights creek springs
        falls port harbour harbor cape gulf coast ocean sea square plaza boulevard lane drive highway airport bridge courthouse crescent
        """;

    private const string OutletWords =
        """
        cbc ctv facebook globe instagram nba news nhl post press star times twitter bbc cnn nbc abc cbs fox reuters guardian telegraph independent economist
        bloomberg politico axios buzzfeed huffington huffpost vox slate salon atlantic variety billboard youtube reddit snapchat tiktok npr pbs msnbc cnbc
        espn itv daily weekly nfl mlb cfl
        """;

    private const string Demonyms =
        """
        american americans canadian canadians british britons english french german germans italian italians spanish irish scottish welsh russian russians
        ukrainian ukrainians polish chinese japanese korean koreans indian indians pakistani pakistanis iranian iranians iraqi iraqis israeli israelis
        palestinian palestinians saudi saudis syrian syrians turkish greek egyptian african africans asian asians european europeans mexican mexicans
        brazilian latino latinos latina hispanic hispanics arab arabs muslim muslims christian christians jewish jew jews catholic catholics protestant black
        blacks white whites indigenous aboriginal inuit metis cree mohawk republican republicans democrat democrats conservative conservatives liberal
        liberals tory tories labour libertarian quebecer quebecers torontonian ontarian ontarians albertan albertans texan texans californian floridian
        londoner londoners australian australians dutch swedish norwegian danish finnish swiss austrian belgian
        """;


}
