import type { NameTable } from './culture.ts';

/** Families ending in -ski, -cki, -dzki take -a for women; the table holds the man's form. */
export const polish: NameTable = {
  female: 'Anna Katarzyna Małgorzata Agnieszka Magdalena Joanna Monika Zuzanna Julia Maja Hanna Aleksandra Natalia Karolina Ewa Barbara Zofia Wiktoria Oliwia Justyna Beata Dorota Kinga Łucja',
  male: 'Piotr Krzysztof Tomasz Paweł Marcin Michał Grzegorz Jakub Mateusz Kacper Szymon Filip Łukasz Wojciech Marek Jan Adam Bartosz Rafał Dawid Antoni Dariusz Zbigniew Sławomir',
  families: 'Nowak:9 Kowalski:7 Wiśniewski:6 Wójcik:5 Kowalczyk:5 Kamiński:5 Lewandowski:4 Zieliński:4 Szymański:4 Woźniak:4 Dąbrowski:4 Kozłowski:3 Jankowski:3 Mazur:3 Kwiatkowski:3 Krawczyk:3 Piotrowski:2 Grabowski:2 Pawłowski:2 Michalski:2 Król:2 Wieczorek:2 Jabłoński:2 Stępień:1 Górski:2 Sikora:1',
};

export const romanian: NameTable = {
  female: 'Maria Elena Ioana Andreea Mihaela Alexandra Cristina Ana Gabriela Florentina Ștefania Daniela Denisa Bianca Roxana Larisa Simona Raluca',
  male: 'Ion Andrei Alexandru Mihai Ștefan Cristian Ionuț Florin Gheorghe Vasile Adrian Bogdan Marian Nicolae Constantin Cătălin Răzvan Luca',
  families: 'Popa:6 Popescu:7 Ionescu:5 Radu:4 Dumitru:4 Stan:3 Stoica:3 Gheorghe:3 Matei:3 Ciobanu:3 Rusu:2 Munteanu:3 Moldovan:2 Constantin:2 Lupu:1 Florea:2 Căldăraru:1 Drăgan:2 Șerban:1',
};

export const arabic: NameTable = {
  female: 'Fatima Maryam Aisha Noor Layla Huda Amal Rania Zahra Hanan Yasmin Salma Iman Reem Samira Dina Khadija Suad Nour Rasha',
  male: 'Mohammed Ahmed Ali Omar Hassan Hussein Khaled Yusuf Mustafa Abdullah Ibrahim Mahmoud Tariq Karim Samir Bashar Ziad Faisal Hamid Rami Nabil Adel',
  families: 'Al-Hassan:4 Al-Masri:4 Hussein:4 Ibrahim:4 Mohamed:4 Saleh:3 Haddad:3 Al-Ahmad:3 Abdullah:3 Hamdan:2 Khalil:3 Al-Najjar:2 Abu&Bakr:2 Mansour:2 Al-Rashid:2 Kurdi:2 El-Sayed:2 Nasser:2 bin&Saeed:1 Darwish:1 Othman:2 Al&Shami:1',
};

export const nigerian: NameTable = {
  female: 'Blessing Grace Chioma Ngozi Funmilayo Adaeze Ifeoma Yetunde Folake Amaka Temitope Oluwaseun Chiamaka Titilayo Patience Joy Favour Halima Abimbola Ebele',
  male: 'Emmanuel Chukwuemeka Oluwaseun Samuel Ayodele Chinedu Tunde Babatunde Obinna David Ifeanyi Segun Kelechi Daniel Adebayo Femi Ikechukwu Musa Oluwatobi Victor',
  families: 'Okafor:5 Adeyemi:5 Okonkwo:4 Adebayo:4 Eze:3 Ibrahim:3 Balogun:3 Ogunleye:3 Nwosu:3 Olawale:2 Afolabi:3 Obi:3 Okeke:3 Adewale:2 Chukwu:2 Bello:2 Oyelaran:1 Nwachukwu:2 Osagie:1 Akpan:1 Ojo:2',
};

export const ghanaian: NameTable = {
  female: 'Abena Akosua Ama Adwoa Esi Efua Yaa Afia Grace Comfort Mercy Gifty Akua Mavis Patience Felicia',
  male: 'Kwame Kofi Kwabena Yaw Kwaku Kojo Emmanuel Samuel Isaac Kwesi Ebenezer Prince Nana Joseph Daniel Richmond',
  families: 'Mensah:7 Owusu:6 Boateng:5 Osei:5 Asante:4 Appiah:4 Agyeman:3 Amoah:3 Ofori:3 Addo:3 Acheampong:3 Opoku:3 Antwi:2 Sarpong:2 Adjei:3 Darko:2 Quaye:1 Tetteh:2',
};

/** A Somali name is a chain: own, father's, grandfather's. The lists give all three. */
export const somali: NameTable = {
  female: 'Fadumo Halimo Hodan Sahra Ifrah Amina Hibaq Ubah Khadra Safia Idil Deqa Najma Ayaan Naima Asha',
  male: 'Mohamed Abdi Ahmed Ali Hassan Abdirahman Omar Yusuf Ismail Abdullahi Warsame Farah Jama Liban Mahad Bile Guled Abdikarim',
  families: 'Ali:5 Mohamed:7 Ahmed:6 Hassan:5 Abdi:5 Omar:4 Jama:3 Warsame:3 Farah:3 Yusuf:3 Ismail:2 Nur:2 Abdullahi:2 Duale:1 Hersi:1 Elmi:2 Osman:2',
};
