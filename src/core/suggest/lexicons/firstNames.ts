/**
 * Given names common across languages, as English news prose spells them, and words that open Arabic names. Written for
 * Corroborate from general knowledge. Names that are rather words or places (`Will`, `Mark` opens sentences seldom, `Chad`, `Paris`)
 * are left out on purpose where they would do harm.
 */
const words = `
	Aaron Abigail Adam Adrian Agnes Aidan Alan Albert Alex Alexander Alexandra Alexis Alfred Alice Alison Allan Allen Amanda Amelia Amy Andrea Andrew Angela
	Angus Anita Ann Anna Anne Annie Anthony Antony Archie Arnold Arthur Ash Audrey Austin Barbara Barry Ben Benedict Benjamin Bernard Bernie Beth
	Betty Beverly Bill Bob Bobby Boris Bradley Brandon Brenda Brendan Brett Brian Bridget Bruce Bryan Caitlin Calvin Cameron Carl Carol Caroline Catherine
	Cecilia Charles Charlie Charlotte Chelsea Chris Christian Christina Christine Christopher Chuck Claire Clara Clare Clark Claudia Cliff Clive Colin
	Connor Craig Curtis Cynthia Cyril Dale Damian Dan Daniel Darren Dave David Deborah Debra Denise Dennis Derek Diana Diane Dominic Donald Donna Dorothy
	Doug Douglas Duncan Dylan Earl Eddie Edgar Edith Edmund Edward Edwin Eileen Elaine Eleanor Eli Elizabeth Ella Ellen Elliot Emily Emma Eric Erica Ernest
	Esther Ethan Eugene Eva Evan Evelyn Faye Felix Fiona Florence Frances Francis Frank Franklin Fred Frederick Gabriel Gareth Gary Gavin Geoff Geoffrey
	George Gerald Gerard Gilbert Gillian Gina Glen Glenn Gloria Gordon Graham Greg Gregory Guy Hannah Harold Harriet Harry Harvey Hazel Heather Heidi Helen
	Henry Herbert Hilary Hillary Holly Howard Hugh Hugo Ian Irene Iris Isaac Isabel Isabella Ivan Ivy Jack Jackie Jacob Jacqueline Jake James Jamie Jane Janet
	Janice Jared Jason Jay Jean Jeff Jeffrey Jen Jennifer Jenny Jeremy Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joanne Jodie Joe Joel John Johnny Jon
	Jonathan Joseph Joshua Joyce Juan Judith Judy Julia Julian Julie Julius Justin Karen Karl Kate Katherine Kathleen Kathryn Katie Keith Kelly
	Ken Kenneth Kerry Kevin Kim Kimberly Kirsten Knox Kristen Kurt Kyle Larry Laura Lauren Laurence Lawrence Leah Lee Leo Leon Leonard Leslie Lewis
	Liam Lila Linda Lindsey Lisa Liz Lloyd Logan Lois Lorraine Louis Louise Lucas Lucy Luke Lydia Lynn Madeleine Malcolm Marc Marcus Margaret
	Maria Marie Marilyn Marion Mark Marsha Martha Martin Mary Matt Matthew Maureen Maurice Max Megan Melanie Melissa Meredith Michael Michelle Mick Miguel
	Mike Miles Miranda Mitch Molly Monica Morgan Nancy Naomi Natalie Natasha Nathan Neil Nicholas Nick Nicola Nicole Nigel Noah Noel Nora Norman Olivia
	Oliver Oscar Owen Pam Pamela Pat Patricia Patrick Paul Paula Pauline Peggy Penny Perry Pete Peter Phil Philip Phillip Phyllis Priti Rachel Ralph Randy
	Ray Raymond Rebecca Reginald Rex Rhys Richard Rick Ricky Riley Rishi Rob Robert Robin Rod Rodney Roger Roland Ron Ronald Rory Ross Roy Rupert
	Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sebastian Shane Shannon Sharon Shaun Sheila Shirley Sidney
	Simon Sophie Stacey Stanley Stella Stephanie Stephen Steve Steven Stewart Stuart Susan Suzanne Sylvia Ted Teresa Terence Terry Theodore Theresa
	Thomas Tim Timothy Tina Toby Tobias Todd Tom Tommy Tony Tracy Trevor Ursula Valerie Vanessa Vera Veronica Victor Victoria Vincent Virgil Vivian
	Walter Wayne Wendy Wesley William Winston Yvonne Yvette Zac Zachary Zoe
	Aleksandr Aleksander Aleksandra Aleksei Aleksey Alexei Alexey Alina Alla Alyona Anastasia Anastasiia Anatoli Anatoliy Anatolii Anatoly Andrei Andrej Andrey
	Andrii Andriy Andrzej Anton Arkady Arsen Artem Artyom Bogdan Bohdan Boleslav Bronislaw Daria Darya Denis Denys Dmitri Dmitriy Dmitry Dmytro Donatas
	Eduard Ekaterina Yekaterina Elena Olena Evgeni Evgeny Fyodor Gennady Georgi Georgiy Grigory Gleb Halyna Hanna Hennadiy Igor Ihor Ilia Illia Ilya Inna Iryna
	Irina Iurii Ivanka Jaroslaw Kateryna Kirill Kirilo Kyrylo Konstantin Kostiantyn Kostyantyn Kristina Ksenia Larisa Larysa Lech Leonid Lesia Lidia
	Liudmyla Lyubov Lyudmila Makar Maksim Maksym Maxim Maria Marina Maryna Mariia Mariya Marko Mateusz Mikhail Mikhailo Milan Milos Miroslav Mykhailo Mykhaylo
	Mykola Myroslava Nadezhda Nadia Nadiya Natalia Nataliia Nataliya Natalya Nikita Nikolai Nikolay Oksana Oleg Oleh Oleksandr Oleksandra Oleksii Oleksiy
	Oleksiі Olga Olha Ostap Pavel Pavlo Petr Petro Polina Pyotr Radoslaw Ramzan Rodion Roman Ruslan Rustam Rustem Sergei Sergej Sergey Serhii Serhiy
	Semyon Slobodan Stanislav Stepan Svetlana Svitlana Taras Tatiana Tatyana Tetiana Timofei Timur Tymofiy Vadim Vadym Valentin Valentina Valentyn Valentyna Valeria
	Valerii Valeriy Valery Vasily Vasyl Viacheslav Viktor Viktoria Viktoriia Viola Vitali Vitalii Vitaliy Vitaly Vlad Vladimir Vladislav Vladyslav Volodymyr
	Volodomyr Vsevolod Vyacheslav Yana Yaroslav Yegor Yehor Yelena Yevgeni Yevgenia Yevgeniy Yevgeny Yevhen Yevheniia Yulia Yuliia Yuliya Yuri Yurii Yuriy Yury
	Zinaida Zoya Jens Donatas Gitanas Kaja Kajsa Lars Mette Ulf Olaf Annalena Angela Emmanuel Francois François Ursula Josep Federica Charles Antonio Giorgia
	Viktor Andrej Mateusz Kestutis Egils Edgars Arturs Krisjanis Bohumil Zuzana Klaus Edi Aleksandar Ana Zoran Zelimir Milorad Ratko Radovan Hashim Albin
	Abbas Abd Abdallah Abdel Abdelaziz Abdelfattah Abdelhakim Abdelmalek Abdi Abdirahman Abdo Abdoulaye Abdul Abdulaziz Abdulkadir Abdullah Abdullahi Abdulla Abdulrahman
	Abboud Abid Abiy Abou Abubakar Adel Adeel Adil Adnan Ahmad Ahmed Ahmet Aisha Akram Ala Alaa Ali Amal Amar Amin Amina Amir Ammar Amr Anas Anwar Arif
	Arsalan Asad Ashraf Asif Asma Ayad Ayatollah Ayman Aziz Badr Badran Bahaa Bakr Barham Bashar Basel Bassam Bassel Basma Bilal Brahim Dalia Daoud
	Dawood Devlet Ehud Ehsan Ekrem Emine Enes Erdal Esmail Fadi Fadel Fahad Fahd Faisal Falah Fares Farhad Farid Farouk Fatima Fatma Fawzi Fayez Fayiz Fethullah Firas
	Fouad Fuad Ghadir Ghassan Habib Hadi Hafiz Haidar Haider Haitham Hakan Hakim Halima Hamad Hamdi Hamid Hamza Hani Haris Haroon Harun Hasan Hashim Hassan
	Hassane Hatem Hayder Haytham Hisham Hossam Hossein Houda Huda Hulusi Hussain Hussein Husam Ibrahim Idris Ihsan Imad Iman Imran Irfan Isa Ishaan Ismael
	Ismail Issa Iyad Jaber Jabbar Jafar Jalal Jamal Jamil Jamila Javad Jawad Jihad Kadir Kamal Kamel Kamil Karim Kassem Kemal Khadija Khaled Khalid Khalifa
	Khalil Khaldoon Laila Latif Layla Leila Lina Maher Mahdi Mahmood Mahmoud Mahmud Majid Malik Manal Mansour Marwan Maryam Masoud Masud Mazen Mehdi Mehmet
	Mevlut Mohamad Mohamed Mohammad Mohammed Mohsen Mohan Moqtada Mona Mortada Mostafa Moussa Muammar Muath Mubarak Muhammad Muhammed Muhannad Munir
	Muqtada Musa Musab Mustafa Nabeel Nabih Nabil Nadeem Nadim Naftali Naim Najib Najla Nasir Nasr Nasser Nawaf Nawaz Nayef Nechirvan Nizar Noor Noori
	Nouri Nour Numan Omar Osama Osman Othman Qais Qasem Qasim Qassem Rafiq Rafik Raed Rami Ramadan Ramzi Rana Rashid Rashad Raza Recep Reem Reza Riad Riyad
	Rim Rifaat Ruhollah Saad Saadi Sabah Saddam Sadiq Saeed Safa Sahar Said Sajida Sajjad Saleem Saleh Salem Salih Salim Salma Salman Salva Sameer Sameh
	Sami Samir Samira Sardar Sayed Sayyed Sayyid Selahattin Selim Shadi Shahid Shahbaz Shaima Shahram Shakir Shirin Sinan Soleimani Suha Sulaiman Suleiman
	Tahir Taha Talal Tamer Tamim Tarek Tareq Tariq Tawfiq Tayyip Thabo Turki Umar Umm Usama Usman Waleed Walid Wael Wafa Wissam Yahya Yaser Yasin Yasir Yasser
	Yassin Yilmaz Yousef Youssef Yusuf Yunus Zahid Zahra Zaid Zakaria Zaki Zayed Zein Zeid Zeinab Ziad Ziyad
	Avi Avigdor Avraham Benny Bezalel Benjamin Binyamin Bibi Dalia Dov Ehud Efraim Eyal Gadi Gideon Gilad Golda Herzi Isaac Itamar Itzhak Meir Menachem Moshe
	Naftali Nir Ofer Ron Shai Shimon Shlomo Tal Tzipi Uri Yair Yaakov Yehuda Yisrael Yitzhak Yoav Yoel Yossi
	Abebe Akinwumi Amadou Aminata Assimi Bola Chinua Chukwu Cyril Daouda Desta Diallo Emeka Emmerson Fatou Felix Getachew Goodluck Haile Hakainde Ibrahima
	Isaias Jacob Jomo Joao José Kagame Kofi Kwame Laurent Mamadou Macky Meles Moise Moussa Muhammadu Ngozi Nana Nelson Oumar Ousmane Patrice Paul
	Robert Salva Samia Sani Seydou Siaka Tedros Thabo Uhuru Umaru Workneh Yoweri Hailemariam Debretsion Berhanu Dagalo
	Alberto Alejandro Alejandra Alfonso Alvaro Ana Andres Angel Antonio Arturo Augusto Beatriz Carlos Carmen Cesar Claudio Cristina Daniela Diego Diosdado Eduardo
	Elena Emilio Enrique Ernesto Evo Federico Felipe Fernando Fidel Francesco Francisco Gabriela Gerardo German Giovanni Giulia Giuseppe Guillermo Gustavo Hector Hugo Ignacio
	Ines Isabel Jair Javier Jesus Joaquin Jorge Jose Juana Julio Lorenzo Lucia Luigi Luis Luiz Manuel Marcelo Marco Mariano Mario Matteo Mauricio Miguel Nayib Nicolas
	Nicolás Oscar Pablo Paolo Pedro Pilar Rafael Ramon Raul Ricardo Roberto Rodrigo Rosa Salvador Sergio Silvia Silvio Sofia Teresa Tomas Vicente Xavier Ximena
	Achim Alain Anders Andreas Antoine Arnaud Astrid Axel Bernd Bertrand Bjorn Brigitte Camille Cem Claude Dieter Dirk Dominique Edouard Elias Erik Ernst Etienne
	Fabrice Florian Franz Friedrich Frederic Georg Gerhard Gerard Gilles Guillaume Gunther Gustav Hans Heiko Heinrich Helga Helmut Henri Hendrik Herman Horst Ingrid Ivo
	Jacques Jan Jean-Claude Jean-Marc Jean-Yves Jean-Luc Jean-Pierre Jerome Joachim Jochen Johan Johann Johannes Jorg Josef Jozef Jurgen Karin Katarina Katrin Klaus
	Laszlo Laurence Luc Ludwig Manfred Manon Margarete Marine Marta Mathieu Matthias Maximilian Michel Mikael Nils Norbert Oskar Otto Philippe Pierre Piotr Rainer Reinhard Rolf
	Rudolf Sabine Sebastien Stefan Stefano Steffen Sven Sylvie Thierry Thorsten Tomasz Ulrich Uwe Volker Werner Wilhelm Wojciech Wolfgang Yann Yannick Yves Zbigniew Christos Alexis
	Kyriakos Kostas Giorgos Yanis Nikos Dimitris Vassilis Staffan Stefan Margot Jeroen Mark Wopke Kajsa Sanna Sauli Jyri Petteri
	Aung Min Thein Narendra Rajnath Amit Arvind Anil Anand Ashok Deepak Indira Jawaharlal Lalit Manmohan Manoj Nirmala Pranab Rahul Rajiv Rakesh Sanjay Shashi Smriti Sonia Sunil Suresh
	Sushma Vijay Vikram Vinod Benazir Pervez Asif Zulfikar Shehbaz Hamid Ashraf Abdul-Rashid Gulbuddin Hibatullah Sirajuddin Zalmay Xi Deng Jiang Hu Wang Li Zhang Qin Zhao
	Shinzo Fumio Yoshihide Hiroshi Kenji Takeshi Taro Yoko Akira Junichiro Moon Park Jong-un Yoon Kim Lee Nguyen Tran Hun Rodrigo Ferdinand Bongbong Leni Gloria Joko Prabowo Mahathir Anwar Najib
	Nursultan Kassym-Jomart Islam Shavkat Gurbanguly Emomali Almazbek Sooronbai Sadyr Heydar Ilham Mikheil Salome Bidzina Nikol Serzh Arayik Levon Zurab Igor Maia Dorin Nicu Natalia`;

export const firstNames: ReadonlySet<string> = new Set(words.trim().toLowerCase().split(/\s+/));
