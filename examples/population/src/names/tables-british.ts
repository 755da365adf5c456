import type { NameTable } from './culture.ts';

/** Welsh family weights follow the order of surname counts in Wales: Jones about one in eighteen of those with a Welsh name, the top five a quarter. */
export const welsh: NameTable = {
  female:
    'Megan Seren Ffion Cerys Carys Catrin Erin Sophie Emily Lowri Rhian Bethan Elin Nia Siân Angharad Sara Hannah Ellie Mali Alys Gwen Efa Nansi Mair Non Lleucu Heledd Branwen Eluned Rhiannon Olivia Amelia Isla Ava Ela Betsan Llinos Manon Mared Beca Cari Gwenllian Fflur Ceridwen Tegan Sioned Eleri Delyth',
  male:
    'Rhys Dylan Owen Evan Ieuan Iwan Gareth Gethin Huw Siôn Tomos Osian Ioan Macsen Harri Jac Dafydd Gruffudd Aled Emyr Geraint Steffan Morgan Noah Oliver Jack Jacob Elis Gwilym Hywel Ifan Idris Cai Caleb Dewi Llŷr Llewelyn Rhodri Tudur Guto Bleddyn Meurig Trystan Macs Twm Eurig Cian Emlyn',
  olderFemale:
    'Margaret Mair Susan Christine Patricia Jean Mary Ann Gwyneth Eirlys Beryl Menna Glenys Olwen Morfydd Myfanwy Maureen Elizabeth Jennifer Janet Ceinwen Dilys Nesta Brenda Sheila Marion Linda Carol Gaynor Rhian Meryl Mavis Enid Gwladys Blodwen Megan',
  olderMale:
    'David John Gareth William Thomas Robert Alun Glyn Brian Kenneth Peter Michael Keith Terence Ronald Idwal Gwyn Haydn Emlyn Elwyn Dilwyn Trevor Clive Wyn Hywel Ivor Stephen Philip Roger Malcolm Evan Meirion Islwyn Eifion Gwynfor',
  families:
    'Jones:58 Davies:39 Williams:38 Evans:27 Thomas:25 Roberts:16 Lewis:14 Hughes:13 Morgan:12 Griffiths:11 Edwards:10 Owen:8 James:8 Rees:8 Jenkins:8 Price:7 Morris:7 Richards:6 Lloyd:6 Phillips:6 Parry:5 Llewellyn:4 Harris:5 Howells:4 Powell:4 Hopkins:3 John:3 Rowlands:3 Bevan:3 Walters:2 Matthews:2 Harries:2 Bowen:2 Pugh:2 Watkins:2 Humphreys:2 Ellis:2 Pritchard:2 Francis:2 Probert:1 Beynon:2 Prosser:1 Gwynne:1 Havard:1 Meredith:1 Vaughan:1 Samuel:1 Mainwaring:1 Clement:1 Gower:1 Tucker:1 ap&Rhys:0.5 ap&Gwilym:0.4 ab&Owain:0.4 Wyn&Jones:1 Lloyd-Davies:0.6 Rhys-Jones:0.5 Morgan-Evans:0.5 Parry-Jones:0.5 Prys:0.4 Gruffydd:0.6',
  tail: 'welsh',
  tailShare: 0.14,
};

export const english: NameTable = {
  female:
    'Olivia Amelia Emily Chloe Sophie Jessica Charlotte Lucy Grace Ella Ruby Lily Katie Hannah Lauren Rebecca Laura Sarah Gemma Emma Amy Kelly Stacey Natalie Zoe Holly Abigail Megan Poppy Freya Evie Daisy Alice Florence Rosie Paige Jade Kayleigh Leanne Danielle Victoria Samantha Michelle Nicola Rachel Claire Bethany Molly Tia Skye Harriet Matilda Phoebe Imogen',
  male:
    'Oliver George Harry Jack Jacob Noah Charlie Thomas James William Daniel Joshua Liam Ryan Lewis Luke Adam Matthew Christopher Michael Andrew Craig Lee Scott Mark Paul Simon Richard Robert Benjamin Samuel Alfie Archie Leo Oscar Arthur Freddie Logan Tyler Kieran Connor Jordan Nathan Callum Aaron Dean Gary Jason Stuart Dominic Edward Toby Max Reuben',
  olderFemale:
    'Margaret Patricia Susan Christine Mary Jean Maureen Sandra Barbara Linda Janet Pamela Carol Sheila Ann Dorothy Joan Brenda Joyce Doreen Elizabeth Jacqueline Hazel Irene Sylvia Marjorie Vera Edna Ethel Hilda Gillian Lesley Wendy Valerie June Beryl Eileen Kathleen Rita Shirley',
  olderMale:
    'John David Peter Michael William Robert Brian Alan Roy Derek Ronald Kenneth Raymond Keith Anthony Terence Dennis Barry Trevor Frank George Albert Ernest Harold Stanley Leslie Norman Eric Graham Colin Geoffrey Malcolm Philip Stephen Roger Reginald Cyril Arthur Walter Clifford',
  families:
    'Smith:24 Jones:9 Taylor:12 Brown:10 Williams:7 Wilson:7 Johnson:7 Davies:5 Robinson:6 Wright:6 Thompson:6 Walker:6 White:6 Edwards:5 Hughes:4 Green:6 Hall:6 Wood:5 Harris:5 Clarke:5 Jackson:5 Turner:5 Hill:5 Cooper:5 Ward:5 Moore:4 Morris:4 King:4 Baker:4 Harrison:4 Morgan:3 Allen:4 Parker:4 Cook:4 Bennett:4 Lee:4 Martin:4 Shaw:3 Foster:3 Carter:3 Mason:2 Webb:3 Hodgson:1 Palmer:2 Mills:2 Knight:2 Fletcher:2 Bates:1 Perry:2 Yates:1 Whitehouse:2 Sheldon:1 Bayliss:1 Hickman:1 Foxall:1 Cartwright:2 Lavender:0.5 Onions:0.5 Tonks:1 Holloway:1 Grant:1 Campbell:2 Henry:1 Reid:1 Francis:1 Douglas:1 Clarke-Smith:0.3 Hall-Turner:0.3 Wood-Bailey:0.3',
  tail: 'english',
  tailShare: 0.5,
};

export const irish: NameTable = {
  female: 'Aoife Niamh Siobhán Ciara Sinéad Róisín Orla Bridget Bernadette Kathleen Maeve Saoirse Gráinne Eileen Máire Nora Caitlín Teresa Deirdre Clodagh',
  male: "Patrick Seán Liam Conor Declan Kevin Brendan Michael Eoin Ciarán Cormac Niall Fergal Diarmuid Pádraig Tadhg Donal Gerard Finbar Oisín",
  families: "Murphy:8 Kelly:7 O'Brien:6 Walsh:6 O'Connor:5 Ryan:5 O'Sullivan:5 Byrne:4 McCarthy:4 Doyle:4 O'Neill:4 Gallagher:4 McLoughlin:3 Kennedy:3 Lynch:3 Murray:3 Quinn:3 O'Reilly:3 McDonagh:3 Connors:2 Fitzgerald:2 Nolan:2 Daly:2 MacMahon:2 O'Donnell:2 Ward:2",
};
