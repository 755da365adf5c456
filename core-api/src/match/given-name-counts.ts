/*
 * People per 10,000 of all ages who bear a given name: a count, then names, folded. Judgement, in steps, from the published rankings of first
 * names for England and Wales (ONS baby names, and earlier top-100 lists) with more weight for names of Wales and the Midlands. Frozen with the
 * model: change them together. Also tells established names from slips, so names that brothers and sisters bear belong here even when rare.
 */
export const givenNameCounts: readonly string[] = [
  '140 david john mohammed',
  '110 michael james paul',
  '90 susan margaret mark andrew',
  '75 peter richard robert christopher stephen william thomas',
  '60 sarah daniel matthew anthony karen mary elizabeth patricia jack george',
  '45 jennifer helen christine emma rebecca nicola joanne claire ian kevin simon adam ryan alan martin jonathan joshua samuel oliver',
  '35 charlotte laura amy victoria catherine julie linda jacqueline gareth graham philip steven benjamin joseph luke jordan alexander harry charlie kenneth brian keith edward colin nigel stuart',
  '28 alison angela sandra deborah barbara janet lisa michelle tracey sharon rachel hannah sophie jessica emily lauren olivia chloe megan katie lucy ali ahmed ashley liam nathan lee craig carl darren gary wayne neil trevor derek raymond roger barry geoffrey roy eric dennis',
  '22 anne ann jean dorothy joan kathleen sheila maureen jane carol caroline samantha natalie gemma stephanie kelly louise kerry rhys dafydd huw owen ieuan evan dylan callum kieran connor jamie aaron kyle jake max henry alfie archie leo noah oscar isaac freddie theo ethan logan lewis',
  '18 amelia isla ava mia ella ellie lily grace evie poppy freya isabella ruby daisy millie phoebe holly molly abigail georgia bethan sian rhian angharad nia cerys carys ffion catrin elin seren alys mali ahmad hassan hussain omar ibrahim yusuf hamza bilal usman imran khalid abdul abdullah muhammad aisha fatima maryam zainab',
  '14 zara layla amina amira hafsa khadija sana saima nadia shazia farah tahir asif tariq nadeem naveed waqas adnan faisal zain haris harpreet gurpreet manpreet jaspreet sukhdeep rajinder amandeep kuldeep balwinder simran raj sanjay anil ravi vijay deepak priya pooja anita sunita meena kavita nisha',
  '12 amber jade leah paige shannon eleanor alice florence rosie sienna sophia matilda ivy willow elsie evelyn harriet imogen zoe maya erin niamh libby summer lola scarlett maisie heidi eliza bella martha esme beatrice penelope violet harper aria luna rose iris tia hollie aimee abbie kayleigh stacey leanne hayley danielle',
  '12 arthur toby finley mason elijah jaxon bobby ronnie reggie louie teddy hugo rory felix gabriel sebastian reuben elliot albert frank ernest harold stanley walter frederick arnold leonard ronald norman donald gordon douglas malcolm bernard gerald terence patrick sean shaun dean scott jason justin tyler bradley cameron reece',
  '10 gwyn gwilym hywel emyr emrys aled alun arwel bryn dewi eifion elwyn geraint glyn gruffudd idris iestyn iolo iwan llew llyr macsen meirion osian rhodri sion steffan tomos tudur gethin ifan jac cai harri deian mared lowri llinos lleucu gwen gwenllian heledd eleri eirlys eluned delyth dilys menna mair myfanwy nerys non olwen rhiannon sioned tegwen beca efa cadi nel lois ela',
  '8 piotr tomasz krzysztof andrzej marcin pawel michal jakub adrian katarzyna agnieszka malgorzata anna monika magdalena ewa joanna zofia zuzanna julia maja lena oskar antoni filip kacper szymon andrei alexandru ion ionut florin gheorghe elena ioana andreea cristina',
  '8 chidi chinedu emeka ngozi chioma adaeze ifeoma oluwaseun tunde kemi folake yetunde kwame kofi kwasi ama akosua abena abdi abdirahman mohamud fadumo hodan ayaan sahra amal yonas selam haile mehret tesfaye dawit',
  '8 wei li ming jing yan xin hui ying fang jun lei tao hong linh minh anh thi nguyen hoa lan duc tuan huong',
  '7 jayden hayden kayden aiden brandon kian zak alex sam ben tom dan joe jay kai ellis taylor morgan jude frankie joel spencer vincent victor lawrence leon marcus marvin curtis dominic duncan russell rupert timothy nicholas edwin edmund cecil clive cyril desmond hugh ivor leslie lionel mervyn percy ralph reginald sidney stewart victor vernon wilfred',
  '7 marie maria diana diane dawn debra donna elaine gillian hazel heather irene iris jill josephine joyce judith june lesley lorraine lynn marilyn marion maxine melanie miriam moira naomi pamela paula pauline rita rosemary ruth sally shirley sonia stella suzanne sylvia teresa theresa tina valerie vanessa vera veronica vivien wendy winifred yvonne doris edith elsie ethel eva gladys gwendoline hilda ida ivy lilian mabel mavis muriel nellie nora olive phyllis',
  '6 tiffany chantelle demi kara kiera kira lacey lexi macy mollie nicole robyn tara tegan thea tilly annabelle arabella aurora bonnie clara cora darcie darcy delilah edie eden elodie emilia esther felicity gracie hallie hope ivy jasmine jessie lara lottie lyla lydia mabel margot maeve mila myla nancy nevaeh nova orla ottilie pippa quinn robin sadie skye talia verity zainab',
  '6 ayaan rayyan eesa musa yahya zakariya ismail idris dawud sulaiman uthman umar ilyas junaid kamran kashif rizwan salman shahid sohail wasim zahid zeeshan abid arif ayesha bushra iqra mehwish nazia noor rabia rubina sadia samina shabana shaista sumaira tahira uzma yasmin hiba inaya anaya aleena eshal',
  '5 arjun rohan aryan dev krish kiran karan neha riya diya anika aanya ishaan vivaan nikhil rahul amit sunil suresh ramesh mukesh bharat jayesh hitesh nilesh jyoti hina bhavna heena rekha usha asha lata',
  '5 dwayne leroy winston clifton delroy errol everton junior desmond shanice shanelle tanisha aaliyah kadeem tyrone jermaine malachi micah nathaniel zion isaiah jeremiah josiah caleb levi eli asher ezra jonah silas tobias barnaby jasper rafferty rafe ralph rowan',
];
