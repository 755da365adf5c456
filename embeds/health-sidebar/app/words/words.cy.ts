import type { AppWords } from './words.en.ts';

/** The same in Welsh. Drafts until a translator has read them. */
export const cy: AppWords = {
  title: 'MAST: pwy arall sy’n ymwneud',
  otherLanguage: 'English',
  opening: 'Yn agor MAST ar gyfer y claf y mae ei gofnod ar agor.',
  banner: 'Claf',
  born: 'Ganed',
  nhsNumber: 'Rhif GIG',
  noName: 'Dim enw yn y cofnod',
  noScript: 'Mae angen JavaScript ar MAST yma. Gofynnwch i’ch desg gymorth ei ganiatáu ar gyfer y cyfeiriad hwn.',
  over: ['Mae’r sesiwn hon ar ben', 'Nid oes dim am y claf yn cael ei gadw ar y sgrin hon. Agorwch MAST eto o gofnod y claf.'],
  away: ['Nid oes modd cyrraedd MAST', 'Ni chwiliwyd am ddim. Rhowch gynnig arall arni o gofnod y claf ymhen ychydig funudau; tan hynny ffoniwch yr asiantaethau y byddech yn eu ffonio fel arfer.'],
  code: 'I’r ddesg gymorth:',
  faults: {
    'launch-incomplete': ['Agorwyd MAST heb gofnod', 'Agorwch MAST o gofnod claf, nid drwy gyfeiriad na nod tudalen.'],
    'issuer-unknown': ['Nid yw’r system gofnodion hon wedi’i chofrestru gyda MAST', 'Dim ond o systemau cofnodion cofrestredig y mae MAST yn agor. Dywedwch wrth eich desg gymorth ym mha system yr oeddech.'],
    'server-unreachable': ['Ni atebodd y system gofnodion', 'Ni chwiliwyd am ddim. Rhowch gynnig arall arni o gofnod y claf ymhen ychydig funudau.'],
    'server-unsuitable': ['Nid yw’r system gofnodion wedi’i gosod ar gyfer MAST', 'Ni chwiliwyd am ddim. Dywedwch wrth eich desg gymorth; ni fydd rhoi cynnig arall arni yn helpu.'],
    refused: ['Ni chaniataodd y system gofnodion i MAST agor', 'Fe’i gwrthodwyd yno, gennych chi neu gan ei rheolau. Os na ddylai fod felly, dywedwch wrth eich desg gymorth.'],
    'server-error': ['Ni allai’r system gofnodion agor MAST', 'Ni chwiliwyd am ddim. Rhowch gynnig arall arni o gofnod y claf; os yw’n parhau, dywedwch wrth eich desg gymorth.'],
    'state-missing': ['Nid yw’r dudalen hon yn perthyn i unrhyw agoriad o MAST', 'Agorwch MAST eto o gofnod y claf.'],
    'state-gone': ['Mae’r agoriad hwn o MAST wedi’i ddefnyddio neu’n rhy hen', 'Mae pob agoriad yn gweithio unwaith ac am ychydig funudau, fel na ellir byth gymysgu dau gofnod. Agorwch MAST eto o gofnod y claf.'],
    'token-refused': ['Ni chadarnhaodd y system gofnodion yr agoriad', 'Ni chwiliwyd am ddim. Agorwch MAST eto o gofnod y claf; os yw’n parhau, dywedwch wrth eich desg gymorth.'],
    'scope-missing': ['Ni adawodd y system gofnodion i MAST weld cofnod pwy sydd ar agor', 'Mae MAST yn darllen enw, dyddiad geni, rhif GIG a chyfeiriad cartref y claf, a dim byd arall. Dywedwch wrth eich desg gymorth.'],
    'identity-missing': ['Ni ddywedodd y system gofnodion pwy ydych chi', 'Dim ond i bobl a enwir y mae MAST yn ateb. Dywedwch wrth eich desg gymorth.'],
    'patient-missing': ['Nid oes cofnod claf ar agor', 'Agorwch gofnod claf yn gyntaf, yna MAST oddi yno.'],
    'patient-unreadable': ['Nid oedd modd darllen manylion y claf', 'Ni chwiliwyd am ddim. Rhowch gynnig arall arni o gofnod y claf; os yw’n parhau, dywedwch wrth eich desg gymorth.'],
    'not-found': ['Nid oes tudalen o’r fath', 'Agorwch MAST o gofnod claf.'],
  },
};
