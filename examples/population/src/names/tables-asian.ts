import type { NameTable } from './culture.ts';

export const pakistani: NameTable = {
  female: 'Fatima Aisha Maryam Zainab Khadija Amina Hafsa Sana Saima Nadia Shazia Rukhsana Nasreen Farzana Sadia Iqra Hira Zara Anam Samina Shabana Parveen Noreen Aliza Sumaira Tahira Bushra Kiran Mehwish Rabia',
  male: 'Mohammed Muhammad Ali Ahmed Hassan Usman Bilal Imran Adnan Hamza Yusuf Ibrahim Omar Faisal Asif Kashif Tariq Zubair Shahid Waqas Nadeem Rashid Junaid Haroon Khalid Saeed Arslan Zain Rehan Sajid',
  families: 'Khan:14 Hussain:13 Ahmed:10 Ali:9 Akhtar:6 Mahmood:5 Iqbal:5 Malik:4 Shah:4 Mirza:3 Rehman:3 Aslam:3 Rafiq:2 Butt:2 Bhatti:2 Chaudhry:2 Raja:2 Qureshi:2 Sheikh:2 Javed:2 Nawaz:1 Siddiqui:1 Zaman:1 Arshad:1 Anwar:1',
};

export const bangladeshi: NameTable = {
  female: 'Fahmida Nasima Sultana Rahima Ayesha Tahmina Shahida Rukiya Sadia Nazia Farhana Jannat Maliha Halima Taslima Salma Sumaiya Fatema Rehana Lutfa',
  male: 'Mohammed Abdul Shahid Rafiq Kamal Jamal Shofiqul Nazrul Mizanur Anwar Rezaul Habibur Tanvir Saiful Ashraf Faruk Imran Shamim Rahim Zakaria',
  families: 'Miah:10 Ali:9 Uddin:8 Ahmed:8 Rahman:8 Islam:7 Hussain:6 Hoque:4 Chowdhury:4 Alam:3 Khan:3 Karim:2 Choudhury:2 Malik:1 Sarkar:1 Mannan:1',
};

export const punjabi: NameTable = {
  female: 'Harpreet Manpreet Gurpreet Jaspreet Simran Amandeep Kiranjit Navdeep Balwinder Surinder Rajinder Kulwinder Paramjit Sukhdeep Jasmin Harleen Amrit Parminder Baljit Mandeep',
  male: 'Gurpreet Harpreet Jaspal Manjit Amandeep Sukhdev Balbir Harjit Kulwant Ranjit Arjan Gurdeep Satnam Parmjit Rajinder Davinder Jagtar Mohinder Navjot Surjit',
  families: 'Singh:20 Sandhu:5 Gill:6 Dhillon:5 Sidhu:5 Grewal:3 Bains:3 Johal:3 Kang:2 Atwal:2 Sahota:2 Rai:2 Bhogal:2 Uppal:2 Chahal:2 Randhawa:2 Virk:1 Nijjar:1',
};

export const indian: NameTable = {
  female: 'Priya Anjali Kavita Meera Pooja Neha Sunita Rekha Asha Nisha Lakshmi Radha Hina Bhavna Deepa Sonal Jyoti Anita Manisha Shreya Kalpana Usha Geeta Divya',
  male: 'Rahul Amit Raj Sanjay Vijay Anil Ashok Nikhil Rohan Ravi Suresh Mahesh Dinesh Jayesh Kiran Arjun Hitesh Prakash Bharat Deepak Manoj Kunal Harish Mukesh',
  families: 'Patel:16 Shah:6 Sharma:6 Kumar:6 Mistry:4 Desai:3 Parmar:3 Joshi:3 Chauhan:3 Gupta:2 Verma:2 Mehta:2 Nair:2 Thomas:1 Joseph:1 Bhatt:2 Rao:1 Reddy:1 Iyer:1 Pillai:1',
};

/** Tamil people often have one name, with their father's as an initial or none at all. */
export const tamil: NameTable = {
  female: 'Thivya Abirami Kavitha Nirmala Vasanthi Sivaranjani Malathi Dharshini Yalini Tharani Selvi Gowri',
  male: 'Sivakumar Rajendran Thusanthan Suthan Kajendran Nimalan Prabakaran Ganeshan Kugan Mayuran Tharsan Vignesh',
  families: 'Sivanathan:3 Rajaratnam:3 Nadarajah:3 Selvarajah:2 Kandasamy:2 Thangarajah:2 Arulanandam:1 Balasingham:1 Mahendran:2',
};

export const chinese: NameTable = {
  female: 'Mei Xiaoyan Li Ying Wei Fang Jing Yan Hui Lan Xiu Yuting Jiayi Mingzhu Siu-Ling Wai-Yee Ka-Yan Suk-Han',
  male: 'Wei Jun Ming Hao Lei Qiang Jianguo Zhiyong Yifan Haoran Chi-Wai Ka-Ho Kwok-Keung Wing-Kit Tao Peng Bo Cheng',
  families: 'Chen:8 Wang:7 Li:7 Zhang:6 Liu:6 Wong:6 Chan:6 Lam:4 Yang:4 Huang:3 Wu:3 Lin:3 Zhou:3 Cheung:3 Ng:2 Leung:2 Zhao:2 Xu:2 Tang:2 Lau:2 Yip:1 Ho:1 Guo:1',
};

export const vietnamese: NameTable = {
  female: 'Hương Lan Mai Linh Thảo Hoa Ngọc Trang Phương Hạnh Thủy Tuyết Nga Hằng Vy',
  male: 'Minh Hùng Dũng Tuấn Hải Long Quang Sơn Nam Đức Thành Phúc Bình Khoa Việt',
  families: 'Nguyễn:38 Trần:11 Lê:9 Phạm:7 Huỳnh:5 Hoàng:5 Phan:4 Vũ:4 Võ:3 Đặng:2 Bùi:2 Đỗ:2 Ngô:1 Dương:1',
};
