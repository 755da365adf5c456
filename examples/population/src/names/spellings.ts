/** Other spellings of one name: transliteration, and Welsh beside English. Matching may know only part of them. */
export const spellings: Readonly<Record<string, readonly string[]>> = {
  Mohammed: ['Muhammad', 'Mohammad', 'Mohamed', 'Muhammed', 'Mohd', 'Mohamad'], Muhammad: ['Mohammed', 'Mohammad', 'Mohamed', 'Md'], Mohamed: ['Mohammed', 'Maxamed', 'Muhammad'],
  Ahmed: ['Ahmad', 'Axmed', 'Ahmet'], Hussain: ['Hussein', 'Husain', 'Hussan'], Hussein: ['Hussain', 'Husayn'], Hassan: ['Hasan', 'Xasan'], Yusuf: ['Yousuf', 'Yousef', 'Yusef', 'Youssef'],
  Khadija: ['Khadijah', 'Hadija', 'Khatija'], Fatima: ['Fathima', 'Fatimah', 'Fadumo', 'Fatema'], Aisha: ['Ayesha', 'Aysha', 'Aishah', 'Asha'], Maryam: ['Mariam', 'Miriam', 'Meryem'],
  Zainab: ['Zaynab', 'Zeinab'], Omar: ['Umar', 'Umer', 'Cumar'], Usman: ['Osman', 'Uthman', 'Othman'], Ibrahim: ['Ebrahim', 'Ibraheem'], Abdullah: ['Abdallah', 'Abdulla'],
  Rehman: ['Rahman', 'Rahmaan'], Rahman: ['Rehman', 'Rohman'], Chaudhry: ['Chowdhury', 'Choudhry', 'Chaudhary'], Chowdhury: ['Choudhury', 'Chaudhury', 'Chowdhry'], Miah: ['Mia', 'Miya'],
  Sheikh: ['Shaikh', 'Shaykh'], Iqbal: ['Eqbal'], Nour: ['Noor', 'Nur'], Noor: ['Nour', 'Nur'], Khaled: ['Khalid'], Tariq: ['Tarek', 'Tarik'], Layla: ['Leila', 'Laila'],
  Zhang: ['Chang', 'Cheung'], Wang: ['Wong'], Chen: ['Chan', 'Tan'], Li: ['Lee'], Liu: ['Lau'], Xu: ['Hsu'], Zhou: ['Chow'], Huang: ['Wong', 'Hwang'], Wu: ['Ng'], Zhao: ['Chao', 'Chiu'],
  'Al-Hassan': ['Alhassan', 'El Hassan', 'Al Hasan'], 'Al-Masri': ['Almasri', 'El Masry', 'Al Masri'], 'El-Sayed': ['Elsayed', 'Al Sayed'], 'Abu Bakr': ['Abubakr', 'Aboubaker'],
  Siôn: ['Shaun', 'John'], Rhys: ['Rees', 'Reece'], Rees: ['Rhys', 'Reece'], Dafydd: ['David'], Ieuan: ['Ifan', 'Iuan'], Llewellyn: ['Llywelyn', 'Llewelyn'], Llewelyn: ['Llywelyn', 'Llewellyn'],
  Gruffudd: ['Griffith', 'Gruffydd'], Gruffydd: ['Griffith', 'Gruffudd'], Griffiths: ['Griffith', 'Gruffydd'], Catrin: ['Catherine', 'Kathryn'], Siân: ['Jane', 'Shan'], Mair: ['Mari', 'Mary'],
  Davies: ['Davis', 'Dafis'], Bevan: ['Beavan'], Prys: ['Price', 'Pryce'], Price: ['Pryce'], Howells: ['Howell', 'Hywel'], Phillips: ['Philips'], Aoife: ['Eefa'], Seán: ['Shaun', 'Shawn'],
  Siobhán: ['Shevaun'], "O'Brien": ['O Brien', 'Obrian'], McLoughlin: ['MacLaughlin', 'Mc Laughlin'], MacMahon: ['McMahon'], Clarke: ['Clark'], Thompson: ['Thomson'], Stephen: ['Steven'],
  Catherine: ['Katherine', 'Kathryn'], Sarah: ['Sara'], Ann: ['Anne'], Nguyễn: ['Nguyen', 'Nuyen'], Joanna: ['Joana'], Jakub: ['Jacob'], Katarzyna: ['Katharina'], Piotr: ['Peter'],
  Abdi: ['Cabdi'], Ali: ['Cali', 'Aly'], Singh: ['Sing'], Sukhdev: ['Sukdev'], Jama: ['Jaamac'], Farah: ['Faarax'], Okafor: ['Okafo'], Adeyemi: ['Adeyemo'], Boateng: ['Boaten'],
};
