/*
 * Parts of names of other traditions, to be put together: the lists of ../names alone would make namesakes far too common. `female` and `male` list whole
 * given names, most common first; `beginnings` and `ends` make rarer ones.
 */

export type WorldNames = {
  female: string;
  male: string;
  families: string;
  /** Built given names: share, beginnings, ends. */
  built?: { share: number; female: readonly [string, string]; male: readonly [string, string] };
  /** Built family names. */
  tail?: { share: number; parts: readonly [string, string] };
};

export const muslimGiven = {
  female: 'Fatima Aisha Maryam Zainab Khadija Amina Hafsa Sana Saima Nadia Shazia Rukhsana Nasreen Farzana Sadia Iqra Hira Zara Anam Samina Shabana Parveen Noreen Aliza Sumaira Tahira Bushra Kiran Mehwish Rabia Ayesha Safia Sumaya Asma Shaheen Naila Ruqayyah Nasim Zahida Shaista Fouzia Humaira Uzma Sobia Rizwana Tasneem Yasmin Robina Kalsoom Nusrat Razia Zubaida Shamim Sajida Sughra Ghulam Jamila Halima Inaya Eshal Anaya Zoya Laiba Alisha Mahnoor Minahil',
  male: 'Mohammed Muhammad Ali Ahmed Hassan Usman Bilal Imran Adnan Hamza Yusuf Ibrahim Omar Faisal Asif Kashif Tariq Zubair Shahid Waqas Nadeem Rashid Junaid Haroon Khalid Saeed Arslan Zain Rehan Sajid Amir Kamran Naveed Shakeel Arshad Javed Pervez Zafar Ishaq Suleman Idrees Nasir Rizwan Sohail Waseem Zaheer Aqib Danyal Eesa Musa Ismail Zakariya Hashim Talha Umair Yasir Nabeel Mubashir Tahir Ghulam Liaqat Riaz Shabir Abid Akbar Azhar Babar',
} as const;

export const world: Readonly<Record<'pakistani' | 'bangladeshi' | 'punjabi' | 'indian' | 'tamil' | 'arabic' | 'nigerian' | 'ghanaian' | 'somali' | 'polish' | 'romanian' | 'chinese' | 'vietnamese', WorldNames>> = {
  pakistani: {
    ...muslimGiven,
    families: 'Khan:14 Hussain:13 Ahmed:10 Ali:9 Akhtar:6 Mahmood:5 Iqbal:5 Malik:4 Shah:4 Mirza:3 Rehman:3 Aslam:3 Rafiq:2 Butt:2 Bhatti:2 Chaudhry:2 Raja:2 Qureshi:2 Sheikh:2 Javed:2 Nawaz:1 Siddiqui:1 Zaman:1 Arshad:1 Anwar:1 Ashraf:2 Aziz:2 Bashir:2 Dar:1 Farooq:1 Ghani:1 Hanif:1 Haq:1 Jabbar:1 Karim:1 Latif:1 Majid:1 Mughal:1 Nazir:1 Parvez:1 Rashid:2 Riaz:1 Saddiq:1 Saleem:1 Shafiq:1 Tariq:1 Yaqoob:1 Younis:1 Zahoor:1 Kayani:1 Awan:2 Gondal:1 Abbasi:1 Janjua:1 Rana:1 Syed:2',
    built: { share: 0.12, female: ['Aa An Ar Az Fa Ha In Is La Ma Mi Na Ni Ra Ri Sa Sha Su Ta Za Zu', 'isha eeba nam reen sha zia hra fa nah rah leema ween heen wa'], male: ['Ab Ad Ah Ar Az Fa Ha Ja Ka Ma Na Ra Sa Sha Ta Wa Za Zu', 'san reez him heer lan mir sim yan qib deel nish zan zaib'] },
  },
  bangladeshi: {
    female: 'Fahmida Nasima Sultana Rahima Ayesha Tahmina Shahida Rukiya Sadia Nazia Farhana Jannat Maliha Halima Taslima Salma Sumaiya Fatema Rehana Lutfa Shirin Momtaz Nurjahan Hasna Rabeya Jahanara Shamima Dilara Afia Maryam Anika Nabila Tasnim Ruksana Moriam Sofina Rushna Shipa Husna Monowara',
    male: 'Mohammed Abdul Shahid Rafiq Kamal Jamal Shofiqul Nazrul Mizanur Anwar Rezaul Habibur Tanvir Saiful Ashraf Faruk Imran Shamim Rahim Zakaria Aminul Badrul Delwar Enamul Fakrul Golam Harun Iqbal Jubayer Khairul Lutfur Monir Nurul Obaidur Rashed Shahjahan Tofayel Zahidul Siraj Motin Azad Forid Koyes Ruhul',
    families: 'Miah:10 Ali:9 Uddin:8 Ahmed:8 Rahman:8 Islam:7 Hussain:6 Hoque:4 Chowdhury:4 Alam:3 Khan:3 Karim:2 Choudhury:2 Malik:1 Sarkar:1 Mannan:1 Khatun:3 Begum:5 Ullah:3 Haque:2 Hossain:3 Kamaly:1 Bari:1 Mia:2 Talukder:1 Molla:1 Bhuiyan:1 Kazi:1 Munshi:1 Quadir:1 Rob:1 Salam:1 Shikder:1 Sheikh:1 Matin:1 Latif:1',
  },
  punjabi: {
    female: 'Simran Jasmin Harleen Amrit Navdeep Surinder Kulwinder Paramjit Parminder Baljit Mandeep Kiran Rupinder Sukhi Sharan Gurbax Mohinder Satwant Jagdish Gurmit Pritam Tej Bhupinder Jasvir Ravinder Tarsem Gian',
    male: 'Arjan Gurdeep Satnam Davinder Jagtar Mohinder Ranjit Kulwant Balbir Harjit Manjit Jaspal Surjit Karam Mehar Onkar Pritam Sohan Tarsem Avtar Bachan Darshan Gian Joginder Kewal Malkit Nirmal Piara Resham Sarwan Udham',
    families: 'Singh:16 Sandhu:5 Gill:6 Dhillon:5 Sidhu:5 Grewal:3 Bains:3 Johal:3 Kang:2 Atwal:2 Sahota:2 Rai:2 Bhogal:2 Uppal:2 Chahal:2 Randhawa:2 Virk:1 Nijjar:1 Dhaliwal:3 Purewal:1 Basra:1 Sangha:2 Mann:2 Hundal:1 Deol:1 Dosanjh:1 Heer:1 Kandola:1 Khangura:1 Lally:1 Mahal:1 Matharu:1 Pannu:1 Panesar:1 Ubhi:1 Sehmi:1 Samra:1 Tatla:1 Toor:1 Aujla:1 Badesha:1 Cheema:1 Ghuman:1 Hayer:1 Jandu:1',
    built: { share: 0.72, female: ['Har Gur Man Jas Sukh Bal Kul Nav Ram Par Sat Dil Raj Kir Am Kam Jag Pun Prab Sim Tav Ik', 'preet jit deep winder jeet want inder meet vir bir leen jot'], male: ['Har Gur Man Jas Sukh Bal Kul Nav Ram Par Sat Dil Raj Kir Am Kam Jag Pun Prab Tej Bhu Dev Ik', 'preet jit deep winder jeet want inder meet vir bir pal dev jot'] },
  },
  indian: {
    female: 'Priya Anjali Kavita Meera Pooja Neha Sunita Rekha Asha Nisha Lakshmi Radha Hina Bhavna Deepa Sonal Jyoti Anita Manisha Shreya Kalpana Usha Geeta Divya Hansa Manjula Pushpa Savita Shobha Urmila Varsha Kirti Rupal Trupti Ananya Aarohi Isha Kavya Riya Tanvi Sarika Heena Bharti Nalini Sudha Vidya Ramila Jaya Mala',
    male: 'Rahul Amit Raj Sanjay Vijay Anil Ashok Nikhil Rohan Ravi Suresh Mahesh Dinesh Jayesh Kiran Arjun Hitesh Prakash Bharat Deepak Manoj Kunal Harish Mukesh Kishore Paresh Bhavesh Chetan Dilip Gaurav Jitendra Ketan Laxman Mitesh Naresh Pankaj Rakesh Satish Tushar Umesh Vikram Yogesh Aarav Vivaan Dhruv Krish Aryan Neel Om Pranav Karan Sunil Navin',
    families: 'Patel:30 Shah:8 Sharma:6 Kumar:6 Mistry:4 Desai:3 Parmar:3 Joshi:3 Chauhan:3 Gupta:2 Verma:2 Mehta:2 Nair:2 Thomas:1 Joseph:1 Bhatt:2 Rao:1 Reddy:1 Iyer:1 Pillai:1 Solanki:2 Modi:1 Gandhi:1 Thakkar:1 Thakrar:1 Amin:1 Bhakta:1 Chandarana:1 Dave:1 Gohil:1 Jani:1 Kotecha:1 Lad:1 Lakhani:1 Limbachia:1 Makwana:1 Naik:1 Pandya:1 Panchal:1 Popat:1 Raval:1 Sanghvi:1 Soni:1 Tailor:2 Trivedi:1 Vaghela:1 Vyas:1 Agarwal:1 Banerjee:1 Bose:1 Chatterjee:1 Das:1 Dutta:1 Ghosh:1 Kapoor:1 Khanna:1 Malhotra:1 Menon:1 Mukherjee:1 Varghese:1 Kurian:1 Mathew:1',
    built: { share: 0.15, female: ['Aa Anu Bha Cha Di Ja Ka Ma Ni Pra Ra Ri Sa Shi Su Ta Vi', 'vya shi rti nita nika pti sha tika rika li nali mita'], male: ['Aa Anu Bha Cha Di Ja Ka Ma Ni Pra Ra Ri Sa Shi Su Ta Vi', 'esh raj nav van tin vin yan resh dev mesh lesh nit'] },
  },
  tamil: {
    female: 'Thivya Abirami Kavitha Nirmala Vasanthi Malathi Dharshini Yalini Tharani Selvi Gowri Anusha Bamini Chitra Janani Kalai Mathuri Nila Pavithra Sujatha Thulasi Uma Vani Keerthana',
    male: 'Suthan Nimalan Ganeshan Kugan Mayuran Tharsan Vignesh Aravind Balan Chandran Dinesh Ilango Jegan Kannan Logan Mohan Nadesan Ravi Suren Theepan Vasan Yogan Kumaran Senthil',
    families: 'Sivanathan:3 Rajaratnam:3 Nadarajah:3 Selvarajah:2 Kandasamy:2 Thangarajah:2 Arulanandam:1 Balasingham:1 Mahendran:2',
    built: { share: 0.45, female: ['Siva Thar Kav Nir Vas Mal Dhar Abi Yal Gow Suj Path Ram Laks Anu Bha', 'ranjini mini shini thini nila rani mathi malar vathi'], male: ['Siva Raj Thus Kaj Prab Kug Nim May Vij Sath Ananth Jeya Nava Puva Kula', 'kumar endran anthan aran eswaran karan nesan mohan'] },
    tail: { share: 0.7, parts: ['Siva Raja Nada Selva Kanda Thanga Arula Bala Mahen Guna Jeya Kula Maha Nava Pala Rama Sana Thiru Vela Yoga Ananda Chandra', 'nathan ratnam rajah samy singham dran moorthy lingam segaram kumar pillai thasan nayagam natham'] },
  },
  arabic: {
    female: 'Fatima Maryam Aisha Noor Layla Huda Amal Rania Zahra Hanan Yasmin Salma Iman Reem Samira Dina Khadija Suad Nour Rasha Abeer Amira Asma Basma Dalal Ghada Hala Hiba Jamila Lina Maha Mona Nadia Najwa Rabab Rima Sahar Shaima Wafa Zeinab Afaf Batoul Farah Ikram Khulud Lubna Marwa Nisreen Rawan Siham',
    male: 'Mohammed Ahmed Ali Omar Hassan Hussein Khaled Yusuf Mustafa Abdullah Ibrahim Mahmoud Tariq Karim Samir Bashar Ziad Faisal Hamid Rami Nabil Adel Anas Ayman Bilal Fadi Ghassan Hani Imad Jamal Kamal Luay Majed Nasser Osama Qasim Raed Saad Tamer Wael Yahya Zaid Amjad Basel Fares Haitham Ihab Jihad Maher Nizar',
    families: 'Hussein:4 Ibrahim:4 Mohamed:4 Saleh:3 Haddad:3 Abdullah:3 Hamdan:2 Khalil:3 Abu&Bakr:2 Mansour:2 Kurdi:2 El-Sayed:2 Nasser:2 bin&Saeed:1 Darwish:1 Othman:2 Ali:3 Ahmed:3 Hassan:3 Mahmoud:2 Khoury:1 Aziz:1 Hamid:1 Jaber:1 Kassem:1 Najjar:1 Rashid:1 Sabbagh:1 Taha:1 Yassin:1 Zaki:1 Issa:1 Awad:1 Barakat:1',
    built: { share: 0.14, female: ['Nur Zayn Qamar Badr Husn Amat', 'alhuda annisa eldin ulhayat iya'], male: ['Abdul', 'rahman aziz karim hakim malik razzaq wahid qadir hamid latif salam majid jabbar basit nasir'] },
    tail: { share: 0.38, parts: ['Al- El- Al&', 'Hassan Masri Ahmad Najjar Rashid Shami Hashimi Jabouri Obaidi Tikriti Dulaimi Sayed Khatib Saadi Maliki Zahrani Ghamdi Qahtani Harbi Otaibi Halabi Homsi Bayati Janabi Kaabi Rubaie Samarrai Tamimi Zubaidi Amin Badri Fadhli Hariri Kubaisi'] },
  },
  nigerian: {
    female: 'Blessing Grace Chioma Ngozi Patience Joy Favour Halima Ebele Mercy Esther Ruth Gift Peace Goodness Victoria Aisha Zainab Hauwa Uche Nkechi Ify Bisi Bukola Kemi Tola Yemi Sade Ronke Nneka',
    male: 'Emmanuel Samuel Tunde Obinna David Segun Daniel Femi Musa Victor Godwin Sunday Friday Michael Joseph Ikenna Emeka Uche Chidi Kunle Wale Dele Gbenga Kayode Lanre Bola Aliyu Sani Umar Precious',
    families: 'Okafor:5 Adeyemi:5 Okonkwo:4 Adebayo:4 Eze:3 Ibrahim:3 Balogun:3 Ogunleye:3 Nwosu:3 Olawale:2 Afolabi:3 Obi:3 Okeke:3 Adewale:2 Chukwu:2 Bello:2 Oyelaran:1 Nwachukwu:2 Osagie:1 Akpan:1 Ojo:2 Williams:1 Johnson:1 Musa:1 Yusuf:1 Lawal:2 Abubakar:1 Danjuma:1',
    built: { share: 0.62, female: ['Olu Ade Ayo Ife Temi Tolu Omo Oluwa Chi Nke Ada Amara Ngo Fola Titi Yewa Simi Chiam Iyanu', 'seun tope kemi bukola yinka funmi lola shola aka oma ebere chi ngozi nma kachi nwa bisi wunmi'], male: ['Olu Ade Ayo Ife Temi Tolu Oluwa Chi Ike Oba Chuk Nna Baba Kele Ifea Obin Uzo Ugo', 'seun tunde dayo femi wale gbenga kunle bayo chukwu emeka nedu na chi nna doziri dike'] },
    tail: { share: 0.5, parts: ['Ade Olu Ogun Oye Afo Aki Ola Nwa Oko Eze Ani Chukwu Ibe Ike Oni Ayo Bamg Faw Kol Sho', 'leye yemi bayo lola wale nuga boye gbami niyi kunle koro ola chukwu nkwo for li madu ruka biyi nke tola tayo sola'] },
  },
  ghanaian: {
    female: 'Abena Akosua Ama Adwoa Esi Efua Yaa Afia Grace Comfort Mercy Gifty Akua Mavis Patience Felicia Adjoa Araba Ekua Serwaa Naana Vida Beatrice Georgina Matilda Dorcas Priscilla Rita Millicent',
    male: 'Kwame Kofi Kwabena Yaw Kwaku Kojo Emmanuel Samuel Isaac Kwesi Ebenezer Prince Nana Joseph Daniel Richmond Kwadwo Fiifi Ekow Paa Nii Stephen Eric Frank Benjamin Felix Godfred Bright Collins',
    families: 'Mensah:7 Owusu:6 Boateng:5 Osei:5 Asante:4 Appiah:4 Agyeman:3 Amoah:3 Ofori:3 Addo:3 Acheampong:3 Opoku:3 Antwi:2 Sarpong:2 Adjei:3 Darko:2 Quaye:1 Tetteh:2 Agyapong:2 Amponsah:2 Ansah:2 Arthur:2 Asamoah:2 Asare:2 Ayisi:1 Baah:1 Bonsu:2 Danquah:1 Donkor:2 Frimpong:2 Gyamfi:2 Kusi:1 Larbi:1 Lartey:1 Nkrumah:2 Nyarko:2 Oppong:2 Prempeh:1 Quarshie:1 Sackey:1 Twum:1 Yeboah:3 Owusu-Ansah:1 Osei-Bonsu:1 Adu-Gyamfi:1 Boakye:2',
  },
  somali: {
    female: 'Fadumo Halimo Hodan Sahra Ifrah Amina Hibaq Ubah Khadra Safia Idil Deqa Najma Ayaan Naima Asha Amran Bisharo Canab Faiza Filsan Hamdi Hani Ikran Kaltun Ladan Maryan Muna Nasra Nimco Rahma Saynab Shukri Sucaad Zamzam',
    male: 'Mohamed Abdi Ahmed Ali Hassan Abdirahman Omar Yusuf Ismail Abdullahi Warsame Farah Jama Liban Mahad Bile Guled Abdikarim Abdifatah Abdinasir Abdirizak Ayub Bashir Daud Faisal Hamza Hussein Ibrahim Khalid Mahamud Mukhtar Mustafa Nuh Osman Sharmarke Said Yahye Zakaria',
    families: 'Ali:5 Mohamed:7 Ahmed:6 Hassan:5 Abdi:5 Omar:4 Jama:3 Warsame:3 Farah:3 Yusuf:3 Ismail:2 Nur:2 Abdullahi:2 Duale:1 Hersi:1 Elmi:2 Osman:2 Adan:2 Aden:2 Barre:1 Dirie:1 Egal:1 Gure:1 Haji:1 Hirsi:1 Isse:1 Kahin:1 Mire:1 Muse:1 Roble:1 Samatar:1 Sheikh:1 Shire:1 Waris:1',
  },
  polish: {
    female: 'Anna Katarzyna Małgorzata Agnieszka Magdalena Joanna Monika Zuzanna Julia Maja Hanna Aleksandra Natalia Karolina Ewa Barbara Zofia Wiktoria Oliwia Justyna Beata Dorota Kinga Łucja Alicja Amelia Antonina Celina Danuta Dominika Edyta Elżbieta Emilia Gabriela Grażyna Halina Ilona Iwona Jadwiga Jolanta Kamila Kornelia Krystyna Lena Marta Milena Nadia Nikola Patrycja Paulina Renata Sylwia Urszula Weronika Żaneta',
    male: 'Piotr Krzysztof Tomasz Paweł Marcin Michał Grzegorz Jakub Mateusz Kacper Szymon Filip Łukasz Wojciech Marek Jan Adam Bartosz Rafał Dawid Antoni Dariusz Zbigniew Sławomir Adrian Aleksander Andrzej Arkadiusz Damian Daniel Dominik Fabian Franciszek Hubert Igor Jacek Janusz Jarosław Józef Kamil Karol Konrad Leszek Maciej Marian Mariusz Mikołaj Mirosław Norbert Oskar Patryk Przemysław Radosław Robert Ryszard Sebastian Stanisław Tadeusz Waldemar Wiesław Witold',
    families: 'Nowak:9 Kowalski:7 Wiśniewski:6 Wójcik:5 Kowalczyk:5 Kamiński:5 Lewandowski:4 Zieliński:4 Szymański:4 Woźniak:4 Dąbrowski:4 Kozłowski:3 Jankowski:3 Mazur:3 Kwiatkowski:3 Krawczyk:3 Piotrowski:2 Grabowski:2 Pawłowski:2 Michalski:2 Król:2 Wieczorek:2 Jabłoński:2 Stępień:1 Górski:2 Sikora:1 Adamczyk:2 Baran:1 Borkowski:1 Chmielewski:1 Czarnecki:1 Duda:1 Dudek:1 Głowacki:1 Jasiński:1 Kaczmarek:2 Kalinowski:1 Kubiak:1 Kucharski:1 Lis:1 Maciejewski:1 Majewski:1 Malinowski:1 Nowicki:2 Olszewski:1 Ostrowski:1 Pietrzak:1 Rutkowski:1 Sadowski:1 Sokołowski:1 Sobczak:1 Szczepański:1 Szewczyk:1 Tomaszewski:1 Urbański:1 Walczak:1 Wilk:1 Witkowski:1 Włodarczyk:1 Wróbel:1 Wróblewski:1 Zając:1 Zalewski:1 Zawadzki:1',
    tail: { share: 0.35, parts: ['Bart Białk Brzez Cieś Dęb Domań Gaw Graj Jar Kacz Kas Kl Kob Krz Lip Mal Mier Niem Ols Pak Per Raw Rog Sień Sk Sob Staw Szc Trz War Wron Zd Żuk', 'owski iński ewicz ek ak czyk alski ecki'] },
  },
  romanian: {
    female: 'Maria Elena Ioana Andreea Mihaela Alexandra Cristina Ana Gabriela Florentina Ștefania Daniela Denisa Bianca Roxana Larisa Simona Raluca Adina Alina Anca Camelia Carmen Claudia Corina Diana Doina Georgiana Irina Laura Loredana Lucia Luminița Mădălina Mirela Monica Nicoleta Oana Paula Petronela Rodica Sorina Teodora Valentina Violeta',
    male: 'Ion Andrei Alexandru Mihai Ștefan Cristian Ionuț Florin Gheorghe Vasile Adrian Bogdan Marian Nicolae Constantin Cătălin Răzvan Luca Alin Aurel Ciprian Claudiu Cosmin Costel Dan Daniel David Dumitru Eduard Emil Gabriel George Horia Iulian Laurențiu Liviu Lucian Marius Matei Octavian Ovidiu Paul Petru Radu Robert Sebastian Sorin Tudor Valentin Viorel Vlad',
    families: 'Popa:6 Popescu:7 Ionescu:5 Radu:4 Dumitru:4 Stan:3 Stoica:3 Gheorghe:3 Matei:3 Ciobanu:3 Rusu:2 Munteanu:3 Moldovan:2 Constantin:2 Lupu:1 Florea:2 Căldăraru:1 Drăgan:2 Șerban:1 Albu:1 Barbu:1 Cojocaru:1 Costea:1 Cristea:1 Diaconu:1 Dobre:1 Enache:1 Filip:1 Georgescu:1 Grigore:1 Iancu:1 Ilie:1 Lazăr:1 Manea:1 Marin:2 Mihai:1 Neagu:1 Nedelcu:1 Nistor:1 Oprea:1 Pavel:1 Petre:1 Preda:1 Sandu:1 Tănase:1 Toma:1 Tudor:1 Ungureanu:1 Voicu:1 Zamfir:1',
    tail: { share: 0.3, parts: ['Anton Băn Bălă Chir Cioc Cir Dav Dim Gav Gher Hal Iov Iv Lung Măr Mih Neg Pan Pas Rot Săv Simi Stăn Teod Urs Vas', 'escu eanu ache oiu aru uța ică'] },
  },
  chinese: {
    female: 'Mei Xiaoyan Li Ying Wei Fang Jing Yan Hui Lan Xiu Yuting Jiayi Mingzhu Na Min Juan Xia Ping Hong Yun Qing Ling',
    male: 'Wei Jun Ming Hao Lei Qiang Jianguo Zhiyong Yifan Haoran Tao Peng Bo Cheng Gang Bin Feng Jie Kai Long Yong Dong Xin',
    families: 'Chen:8 Wang:7 Li:7 Zhang:6 Liu:6 Wong:6 Chan:6 Lam:4 Yang:4 Huang:3 Wu:3 Lin:3 Zhou:3 Cheung:3 Ng:2 Leung:2 Zhao:2 Xu:2 Tang:2 Lau:2 Yip:1 Ho:1 Guo:1 Chow:1 Fung:1 Kwok:1 Mak:1 Tsang:1 Yuen:1 Sun:2 Ma:2 Zhu:2 Hu:2 He:2 Gao:1 Luo:1 Zheng:1 Liang:1 Xie:1 Song:1 Han:1 Feng:1 Deng:1 Cao:1 Peng:1 Xiao:1 Cai:1 Pan:1 Yu:1 Dong:1 Ye:1 Jiang:1 Wei:1 Cheng:1 Chiu:1 Poon:1 Tse:1 Hui:1 Kwan:1 Lai:1 Shek:1 Siu:1 Szeto:1',
    built: { share: 0.72, female: ['Xiao Yu Jia Ming Mei Xin Ya Shu Hui Li Ying Siu- Wai- Ka- Suk- Yuk- Mei- Lai- Sze- Hoi-', 'yan ting yi hua ling na fang jing qi xuan han man wan fong kwan yee ying'], male: ['Jian Zhi Hao Yi Wen Jun Guo Ming Zi Xiao Chi- Ka- Kwok- Wing- Ho- Tsz- Man- Chun- Siu-', 'wei hao ming jun feng long bin yu chen wai keung kit ho fai wah hang leung man'] },
  },
  vietnamese: {
    female: 'Hương Lan Mai Linh Thảo Hoa Ngọc Trang Phương Hạnh Thủy Tuyết Nga Hằng Vy Anh Bích Chi Diễm Dung Giang Hà Hiền Hồng Huệ Kim Liên Loan Ly My Nhung Oanh Quỳnh Thanh Thu Trinh Vân Xuân Yến',
    male: 'Minh Hùng Dũng Tuấn Hải Long Quang Sơn Nam Đức Thành Phúc Bình Khoa Việt An Bảo Công Cường Đạt Duy Hiếu Hoàng Huy Khánh Kiên Lâm Lộc Nghĩa Phong Quân Sang Tài Thắng Thiện Tiến Toàn Trung Tùng Vinh',
    families: 'Nguyễn:38 Trần:11 Lê:9 Phạm:7 Huỳnh:5 Hoàng:5 Phan:4 Vũ:4 Võ:3 Đặng:2 Bùi:2 Đỗ:2 Ngô:1 Dương:1 Lý:1 Đinh:1 Đoàn:1 Hồ:1 Lâm:1 Mai:1 Trịnh:1 Cao:1 Châu:1 Tạ:1 Thái:1 Vương:1',
  },
};
