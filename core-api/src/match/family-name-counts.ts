/*
 * People per 10,000 who bear a family name: a count, then names, folded (Mac is mc). Judgement, in steps, from published surname rankings for
 * England and Wales with more weight for Wales and the Midlands. Frozen with the model: change them together.
 */
export const familyNameCounts: readonly string[] = [
  '150 jones',
  '110 smith williams davies',
  '80 evans thomas',
  '60 roberts lewis hughes morgan khan patel singh ali',
  '45 brown taylor wilson hussain ahmed begum edwards griffiths price',
  '35 johnson kaur owen james phillips powell rees jenkins mohammed harris wright wood walker',
  '28 white hall green thompson robinson clarke jackson clark cooper turner hill martin morris lloyd parry llewellyn hopkins bevan howells akhtar bibi shah',
  '22 allen baker bennett carter collins cook ellis king lee marshall mitchell moore parker richards richardson rogers scott shaw watson webb young adams anderson bailey bell campbell chapman cox davis hamid malik hussein iqbal mahmood rahman hassan ibrahim miah uddin islam',
  '16 gill sandhu dhillon sidhu grewal bains sharma kumar shahid mirza sheikh qureshi butt chaudhry raja mistry desai mehta joshi shah parmar chauhan',
  '16 john watkins pugh pritchard probert prosser bowen beynon harries hayward humphreys francis daniel david george gough gwynne howell ellis matthews meredith michael nicholas perkins reynolds rowlands stephens vaughan walters',
  '12 barnes brooks bradley butler burton day dixon elliott fisher ford fox foster gibson graham grant gray harrison harvey henderson holmes hunt hunter jarvis johnston kelly kennedy knight lawrence mason miller mills murphy murray nicholson obrien palmer pearce pearson perry porter poole reid russell ryan sanders saunders simpson stevens stewart stone sutton walsh ward warren wells west wheeler wilkinson willis woods',
  '10 nowak kowalski kowalska wisniewski wojcik lewandowski kaminski zielinski szymanski wozniak popa popescu ionescu stan dumitru rusu',
  '10 okafor adeyemi okonkwo eze obi adebayo mensah owusu boateng osei asante appiah abdi hassan farah warsame osman yusuf omar nur jama ismail ahmad aziz karim',
  '10 nguyen tran le pham li wang zhang chen liu yang huang zhao wu zhou wong chan cheung lam leung ng lau ho tang',
  '8 oconnor oneill odonnell oreilly osullivan mcdonald mccarthy mclean mckenzie mcleod mcintyre mcgregor doherty gallagher brennan burke byrne daly doyle duffy dunne farrell fitzgerald flynn kavanagh keane kenny lynch maguire nolan quinn regan sheridan sweeney',
  '6 abbott atkinson austin ball banks barker barrett berry bird bishop black blake booth bryant bull burgess burns byrne cole cross curtis dawson dean field fletcher fuller gardner gilbert goodwin gordon hammond hart hawkins hayes heath hewitt hicks holland howard hudson hurst jennings kemp kent kirk lane little long lowe lucas marsh may moss newman newton norman norris oliver osborne page parsons payne peters potter read reed rose sharp shepherd short spencer stephenson stokes thornton tucker wade walton watts weaver webster welch west wheatley whitehead wilkins woodward yates',
];
