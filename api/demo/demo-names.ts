import { seededRandom, type Random } from './demo-random.ts';

/** First and last names that go together, and how common they are (parts of a whole) in an Oslo of our own making. */
interface NameGroup {
  readonly weight: number;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/u);

const norwegian: NameGroup = {
  weight: 66,
  first: words(`
    Anette Anja Aurora Benedikte Camilla Cathrine Eli Ellen Emilie Elin Frida Gunhild Hanna Hedda Hege Heidi Helene Hilde Ida Ingeborg Ingrid
    Johanne Julie Kaja Karoline Kathrine Lena Lill Linda Line Linn Liv Magnhild Maren Margrete Mari Marte Mette Mona Nora Oda Ragnhild
    Randi Rikke Sara Selma Silje Sissel Solveig Stine Synne Thea Tone Tonje Torill Turid Tuva Unni Vigdis Vilde Wenche Åse Åshild
    Aksel Amund Andreas Anders Arild Asbjørn Bjarte Brage Dag Eivind Emil Espen Even Frode Geir Gaute Halvor Harald Henrik Håkon Håvard
    Jakob Jarle Jørgen Kristian Leif Magne Mathias Morten Nils Oddvar Olav Ole Oskar Petter Ragnar Roger Runar Sigurd Simen Sindre
    Steinar Stian Svein Sverre Terje Tobias Tore Torgeir Trond Ulrik Vegard Vidar Øystein Øyvind Åsmund
  `),
  last: words(`
    Aas Aasen Alme Amundsen Andreassen Arnesen Aune Bakke Bakken Berntzen Birkeland Bjerke Bråten Brekke Christoffersen Dahlen Danielsen
    Edvardsen Ellingsen Engen Enger Evensen Fjeld Fjellstad Fredriksen Gjerde Grønli Gundersen Hagen Haug Haugland Hauge
    Heggelund Helgesen Henriksen Hermansen Holm Holmen Hovland Isaksen Iversen Jakobsen Jacobsen Jørgensen Karlsen Kleven Knudsen Knutsen
    Kristensen Langeland Lorentzen Lunde Lund Lunden Løken Martinsen Mathisen Mikkelsen Moe Moen Myhre Myrvold
    Nilsen Nordby Nygård Næss Olsen Ottersen Paulsen Pedersen Pettersen Rasmussen Ruud Rød Rønning Sandvik Skaug Skogen Solli
    Strand Strøm Sæther Sørensen Tangen Tveit Tvedt Ulriksen Vik Viken Vold Ødegård Østby Aamodt Åsheim
  `),
};

const otherGroups: readonly NameGroup[] = [
  {
    weight: 7,
    first: words(
      'Aisha Amina Ayesha Fatima Hina Iqra Maryam Nadia Saima Sana Shazia Zainab Adeel Asif Bilal Faisal Hamza Imran Kamran Omar Saad Usman Waqas Yasir',
    ),
    last: words(
      'Ahmad Akhtar Anwar Aslam Awan Butt Chaudhry Hussain Iqbal Javed Kausar Khalid Mahmood Malik Mirza Nawaz Qureshi Rashid Shah Siddiqui',
    ),
  },
  {
    weight: 5,
    first: words(
      'Asha Ayaan Deqa Fadumo Hodan Ifrah Khadra Ladan Sagal Sahra Ubah Yasmin Abdi Abdullahi Ahmed Bashir Farah Guled Ismail Liban Mahad Said Yusuf',
    ),
    last: words('Abdi Abdullahi Aden Ahmed Dahir Farah Guled Hersi Hirsi Ibrahim Jama Mohamud Nur Omar Osman Warsame Yusuf'),
  },
  {
    weight: 5,
    first: words(
      'Agnieszka Aleksandra Beata Dorota Ewa Joanna Katarzyna Magdalena Monika Natalia Paulina Adam Bartosz Grzegorz Kamil Krzysztof Marcin Mateusz Pawel Piotr Tomasz',
    ),
    last: words(
      'Adamczyk Baran Dudek Jankowska Kaczmarek Kowalczyk Krawczyk Lis Mazur Nowicki Pawlak Sikora Szymczak Wieczorek Wojcik Zajac',
    ),
  },
  {
    weight: 3,
    first: words(
      'Anh Bich Hanh Hoa Huong Kim Lan Linh Mai Ngoc Phuong Thao Thuy Trang Duc Dung Hai Hung Khoa Long Minh Quang Son Tuan',
    ),
    last: words('Bui Dang Dinh Do Duong Huynh Le Ngo Nguyen Pham Phan Tran Trinh Truong Vo Vu'),
  },
  {
    weight: 3,
    first: words(
      'Aylin Ceren Derya Elif Esra Gamze Melek Nesrin Sevda Zeynep Baran Cem Deniz Emre Kaan Kemal Levent Murat Onur Serkan Tolga Volkan',
    ),
    last: words('Acar Aksoy Arslan Aydin Bozkurt Celik Demir Dogan Gunes Kaplan Kara Kilic Kurt Ozturk Polat Sahin Tekin Yildiz'),
  },
  {
    weight: 3,
    first: words(
      'Azadeh Golnaz Laleh Mahsa Maryam Nasrin Niloufar Parisa Shirin Arash Behnam Dariush Farhad Kaveh Mehdi Navid Omid Reza Siavash',
    ),
    last: words(
      'Ahmadi Bahrami Ebrahimi Farahani Ghasemi Hashemi Karimi Moradi Nazari Rahimi Rostami Sadeghi Tehrani Yousefi Zamani',
    ),
  },
  {
    weight: 3,
    first: words(
      'Abirami Anjali Dharshini Kavitha Meena Nirosha Priya Shanthi Sujatha Ajith Dinesh Ganesh Kannan Mahinthan Prashanth Ravi Siva Suren Vijay',
    ),
    last: words(
      'Arulanandam Balasingam Ganeshan Jeyakumar Kandiah Logan Mahendran Nadarajah Pathmanathan Rajaratnam Selvarajah Sivakumar Thevarajah',
    ),
  },
  {
    weight: 3,
    first: words(
      'Abeer Farida Hiba Huda Lamia Layla Mariam Nour Rania Rasha Samira Suad Anas Basel Fadi Hassan Jamal Karim Khaled Mustafa Nabil Rami Tarek',
    ),
    last: words('Aziz Darwish Fayad Ghanem Haddad Hamdan Issa Jaber Kassem Khoury Mansour Nasser Saleh Shaheen Taha'),
  },
  {
    weight: 2,
    first: words(
      'Abeba Almaz Eden Feven Helen Luwam Meron Rahwa Saba Selam Semhar Awet Biniam Dawit Filmon Haben Robel Samuel Yohannes Yonas',
    ),
    last: words('Abraha Asfaha Berhane Gebre Ghebremedhin Habte Hailu Kidane Mehari Mekonnen Tekle Tesfay Weldu Woldemariam'),
  },
];

const groups: readonly NameGroup[] = [norwegian, ...otherGroups];

const pick = <T>(random: Random, list: readonly T[]): T => {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('pick requires a list that is not empty');
  return picked;
};

const pickGroup = (random: Random): NameGroup => {
  let left = random() * groups.reduce((sum, { weight }) => sum + weight, 0);
  return groups.find(({ weight }) => (left -= weight) < 0) ?? norwegian;
};

/**
 * An invented name that always belongs to the same person id. Any likeness to somebody real is chance: first and last
 * names are drawn apart from short lists. One in seven has a Norwegian last name whatever the first.
 */
export const demoName = (seed: number, personId: string): string => {
  const random = seededRandom(seed, 'name', personId);
  const group = pickGroup(random);
  const lastNames = random() < 1 / 7 ? norwegian.last : group.last;
  return `${pick(random, group.first)} ${pick(random, lastNames)}`;
};
