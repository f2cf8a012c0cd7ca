/**
 * Given names that languages render so differently that no rule finds one from the other. A line is one name; what stands
 * after ~ is a form of it that may be another person's: a shorter one, or what another people made of it.
 * Spellings that only the letters set apart need not be here.
 */
export const givenNames = `
Олександр Александр Oleksandr Alexander Alexandre Aleksander ~ Саша Сашко Олесь Алекс Шура Sasha
Олександра Александра Oleksandra Alexandra ~ Саша Леся
Олексій Алексей Oleksii Aleksei Alexey Alexej ~ Лёша Леша Алёша Олекса
Володимир Владимир Volodymyr Vladimir Wladimir Włodzimierz ~ Вова Володя Вовка
Сергій Сергей Serhii Sergei Serge Sergiusz ~ Серёжа Сережа
Микола Николай Mykola Nikolai Nicolas Mikołaj Nicholas ~ Коля
Євген Евгений Yevhen Evgeny Eugène Eugene Eugen Eugeniusz ~ Женя
Євгенія Евгения Yevheniia Evgenia Eugenia ~ Женя
Дмитро Дмитрий Dmytro Dmitry Dmitri Dimitri Dymitr ~ Дима Митя
Андрій Андрей Andrii Andrei André Andrzej Andrey ~ Андрюша
Михайло Михаил Mykhailo Mikhail Michael Michał ~ Миша
Катерина Екатерина Kateryna Ekaterina Katharina Catherine Catalina Jekaterina ~ Катя Катруся
Олена Елена Olena Elena Yelena Helena Jelena Hélène ~ Лена Альона Алёна
Ганна Анна Hanna Anna Anne ~ Аня Галя Нюра
Пилип Филипп Pylyp Filipp Philipp Philippe Filip
Ірина Ирина Iryna Irina Irène Irene Ярина ~ Ира Іра Орися
Наталія Наталья Nataliia Natalya Natalie Nathalie Natalka Наталя ~ Наташа
Людмила Liudmyla Lyudmila Ludmilla ~ Люда Мила
Оксана Ксения Oksana Xenia Ksenia Аксинья Ксенія ~ Ксюша
Тетяна Татьяна Tetiana Tatyana Tatjana Tatiana ~ Таня
Юлія Юлия Yuliia Julia Yulia Julie ~ Юля
Марія Мария Mariia Maria Marie Марья ~ Маша Маруся
Надія Надежда Nadiia Nadezhda Nadeschda Nadeżda ~ Надя
Віра Вера Vira Vera
Любов Любовь Liubov Lyubov Ljubow ~ Люба
Світлана Светлана Svitlana Svetlana Swetlana ~ Света
Вікторія Виктория Viktoriia Victoria Wiktoria ~ Вика
Віктор Виктор Victor Viktor Wiktor ~ Витя
Павло Павел Pavlo Pavel Paul Paweł ~ Паша
Петро Пётр Петр Petro Pyotr Pjotr Peter Pierre Piotr ~ Петя
Степан Stepan Stefan
Іван Иван Ivan Iwan Iván Jan ~ Ваня Івась
Григорій Григорий Hryhorii Grigory Grigori Gregory Grzegorz ~ Гриша Грицько
Георгій Георгий Heorhii Georgy Georgi Georg George Jerzy ~ Юрій Юрий Єгор Егор Жора
Юрій Юрий Yurii Yuri Juri Juryj Iouri ~ Юра
Василь Василий Vasyl Vasily Wassili Wasyl Basil ~ Вася
Федір Фёдор Федор Fedir Fyodor Fedor Fjodor Theodor Teodor Тодор
Яків Яков Yakiv Yakov Jakow Jakob Jacob Jakub
Ілля Илья Illia Ilya Ilja Élie Eliasz
Йосип Иосиф Осип Yosyp Iosif Josef Joseph Józef
Матвій Матвей Matvii Matvei Mathieu Mateusz Matthäus
Семен Семён Semen Semyon Simon Симон Szymon Семйон
Сава Савва Sava Savva
Гнат Игнат Игнатий Ignat Ihnat Hnat Ігнатій Ignacy
Данило Даниил Данила Danylo Daniil Daniel Данил
Гаврило Гавриил Havrylo Gavriil Gabriel
Кирило Кирилл Kyrylo Kirill Cyril Kyrill Cyrille
Микита Никита Mykyta Nikita
Максим Maksym Maxim Maxime
Артем Артём Artem Artyom Artiom
Антон Anton Antoine Антін Антоній
Остап Ostap ~ Евстафий Остафій
Опанас Афанасий Opanas Afanasy Афанасій
Панас Panas ~ Афанасий
Онисим Анисим Onysym
Юхим Ефим Yukhym Efim Yefim Jefim
Юхимій Евфимий
Єлисей Елисей Yelysei Elisei
Єфрем Ефрем Yefrem
Омелян Емельян Omelian Emelyan
Омелько ~ Емельян
Остафій Евстафий
Охрім Ефрем Okhrim
Онопрій Онуфрий Onopriy Onufry Онуфрій
Олег Oleh Oleg
Ольга Olha Olga ~ Оля
Ігор Игорь Ihor Igor
Гліб Глеб Hlib Gleb
Борис Borys Boris
Богдан Bohdan Bogdan
Роман Roman
В'ячеслав Вячеслав Viacheslav Vyacheslav Wjatscheslaw Wiaczesław ~ Слава
Ярослав Yaroslav Jaroslaw Yaroslaw Iaroslav Jarosław ~ Слава
Всеволод Vsevolod Wsewolod
Костянтин Константин Kostiantyn Konstantin Constantin Konstanty ~ Костя
Валерій Валерий Valerii Valery Waleri
Валерія Валерия Valeriia Valeria Valérie
Валентин Valentyn Valentin Walentin
Анатолій Анатолий Anatolii Anatoly Anatole Anatol ~ Толя
Віталій Виталий Vitalii Vitaly Witali Witalij
Геннадій Геннадий Hennadii Gennady Guennadi Gennadi
Леонід Леонид Leonid Léonid
Лука Luka Luke Lukas Łukasz
Лаврентій Лаврентий Lavrentii Лаврін
Лев Lev Leo Leon Lew Левко
Назар Nazar
Тарас Taras
Тимофій Тимофей Tymofii Timofei Timothy Тиміш
Трохим Трофим Trokhym Trofim
Терентій Терентий Терешко
Хома Фома Khoma Foma Thomas Tomasz
Харитон Kharyton
Прокіп Прокоп Прокофий Prokip Prokop
Архип Arkhyp
Аркадій Аркадий Arkadii Arkady
Арсен Арсений Арсеній Arsen Arseny
Єгор Егор Yehor Egor Yegor Jegor
Єлизавета Елизавета Yelyzaveta Elizaveta Elisabeth Elizabeth Lisaweta Elżbieta ~ Лиза
Параска Прасковья Paraska Praskovya
Уляна Ульяна Uliana Ulyana
Устина Юстина Ustyna
Соломія Соломия Solomiia Salome
Софія София Софья Sofiia Sofia Sophie Sophia ~ Соня
Зінаїда Зинаида Zinaida
Дарія Дарья Дарина Dariia Darya Daria Одарка ~ Даша
Варвара Varvara Barbara
Агафія Агафья Агата Agafya Гафія
Лідія Лидия Lidiia Lydia Lidia
Галина Halyna Galina ~ Галя
Раїса Раиса Raisa
Тамара Tamara
Федора Феодора
Меланія Мелания Меланья Melania
Явдоха Евдокия Євдокія Evdokia
Мотря Матрёна Матрона
Олімпіада Олимпиада
Олеся Алеся Olesia Lesya Леся
Лариса Larysa Larisa
Ахмед Ахмет Ahmet Ahmed Akhmed Akhmet Ахмад Ahmad ~ Амет Amet
Мехмет Мехмед Mehmet Mehmed ~ Мемет Memet Магомет Магомед Magomed Мухаммед Muhammed Магамет Мамед Mammad Mamed
Мемет Мамет Memet Mamut ~ Меметша
Магомед Магомет Magomed Mahomed Mohamed
Яг'я Ягья Яхья Яхъя Yahya Yagya Jahja Yahia Yağya Йагъя
Халіл Халил Halil Khalil
Джеміль Джемиль Cemil Dzhemil Djemil Джамиль Djamil
Айше Ayşe Aishe Аише Айшат Ayshe Аїше ~ Айша Aisha Aiša
Ібрагім Ибрагим Ibrahim Ibragim Ebrahim ~ Ібраїм Ибраим İbraim Ibraim
Ібраїм Ибраим İbraim Ibraim ~ Ібрагім Ибрагим İbrahim Ibragim
Ісмаїл Исмаил İsmail Ismail Izmail Ismayil
Ісмет Исмет İsmet Ismet
Гусейн Хусейн Hüseyin Huseyn Husein Guseyn Hussein Houssein ~ Усеин Усеїн Üsein
Усеин Усеїн Усейн Üsein Useyin Useyn ~ Гусейн Хусейн Hüseyin
Гасан Хасан Hasan Hassan Gasan ~ Асан
Асан Asan ~ Хасан Гасан Hasan
Гульнара Gülnara Gulnara Hulnara
Сулейман Сулеймана Süleyman Suleiman Soliman Suleyman
Юсуф Yusuf Jusuf Yousouf
Якуб Якъуб Yaqub Yakup
Ільяс Ильяс İlyas Ilyas Ilias Iljas
Еюп Эюп Эюб Eyüp Eyub Ayyub Ejup Аюб
Муса Musa Moussa
Іса Иса İsa Isa Issa
Мустафа Mustafa Moustafa Moustapha
Осман Osman Othman ~ Усман
Усман Usman Ousmane ~ Осман
Умер Омер Ömer Umer ~ Умар Омар
Умар Омар Omar Umar ~ Умер Ömer
Алі Али Ali Aly
Ахтем Ahtem Akhtem
Абдулла Абдулах Abdulla Abdullah Abdoullah
Абдурахман Abdurahman Abdurrahman Abdurakhman Abderrahman ~ Абдураман
Абдураман Abduraman ~ Абдурахман
Абдульджеміль Абдулджемиль Abdülcemil Abduldzhemil
Абдулгафар Абдулгаффар Абдулґафар Abdulgafar Abdülgafar
Абдурешит Абдурашид Abdureşit Abdurashid Abdureshit
Абдулкерім Abdülkerim Abdulkerim Абдулкерим Абдулкарим
Абібулла Абибулла Abibulla ~ Хабибулла Habibullah
Сейдамет Сеїдамет Сеитамет Seydamet Seidamet ~ Сейдахмет
Сейран Seyran Seiran Сеїран
Сервер Server Serwer
Енвер Энвер Enver Enwer ~ Анвар Anvar
Решат Решад Reşat Reshat Reschat Reşad ~ Рашад Rashad
Рустем Rüstem Rustem ~ Рустам Rustam
Рефат Ріфат Рифат Refat Rifat Refet
Рушді Рушди Rüşdi Rushdi Ruşdi
Февзі Февзи Fevzi Fevzy Fawzi
Шевкет Şevket Shevket Schewket Sevket
Шевкіє Шевкие Şevkiye Shevkie
Ельдар Эльдар Eldar
Ескендер Эскендер İskender Eskender Iskander Искандер
Едем Эдем Edem
Емін Эмин Emin ~ Амин
Еміне Эмине Emine ~ Эмина Амина
Еміль Эмиль Emil
Емір Эмир Emir ~ Амир Amir
Ельвіра Эльвира Elvira
Ельміра Эльмира Elmira
Енісе Энисе
Надір Надир Nadir
Назім Назим Nazim Nâzım
Наріман Nariman
Нурі Нури Nuri Noury
Ділявер Дилявер Dilâver Dilyaver Dilaver
Діляра Диляра Dilâra Dilyara Dilara
Зейнеб Zeyneb Zeynep ~ Зейнаб Zainab
Зекіє Зекие Zekiye Zekie
Зера Zera ~ Зехра Zehra Zahra
Заіре Заире Zaire
Лемара Lemara
Ленур Lenur
Ленуре Lenure
Лейля Лейла Leyla Leila Layla Leïla
Лілія Лилия Liliia Lilia Liliya ~ Лиля Lilâ Ліля
Мавіле Мавиле Mavile
Мер'єм Мерьем Meryem Meriem ~ Марьям Maryam Мар'ям Mariam
Мумине Муміне Mümine Mumine
Мусфіре Мусфире Müsfire
Найле Наиле Naile Наїле
Наджіє Наджие Naciye Nadzhie
Сафіє Сафие Safiye Safie ~ Сафия
Саіде Саиде Saide
Севіль Севиль Sevil
Селім Селим Selim ~ Салим Salim
Сабрі Сабри Sabri
Тимур Тімур Timur ~ Темур
Тейфук Тефик Tevfik Teyfuk Тевфик Teifuk
Фатма Fatma ~ Фатиме Фатима
Фатиме Фатіме Fatime Fatima Фатима ~ Фатма
Февзіє Февзие Fevziye
Фікрет Фикрет Fikret
Хатідже Хатидже Hatice Khatidzhe Hatidje Khadija Хадиджа
Халіде Халиде Halide
Халіме Халиме Halime ~ Алиме Аліме
Алиме Alime ~ Халиме Halime
Шефіка Шефика Şefiqa Shefika
Юнус Yunus Junus Younous
Фазил Фазыл Fazıl Fazil Фазіл
Джафер Джафар Cafer Cafar Dzhafer Jafar Djafar Jafer
Джелял Джеляль Celâl Dzhelial Jalal Djelal Celal
Джемаль Джамал Cemal Jamal Djemal
Бекір Бекир Bekir ~ Абубекир
Аблязіз Аблязиз Ablâziz ~ Абдулазиз Abdülaziz
Абляким Аблаким Ablâkim ~ Абдулхаким Abdülhakim
Аблямит Абламит Ablâmit ~ Абдулхамид Abdülhamid
Азіз Азиз Aziz Asis
Айдер Ayder Aider ~ Haydar Гайдар Хайдар
Акім Аким Akim ~ Хаким Hakim
Амід Амид Amid ~ Хамид Hamid Hamit
Арсен Arsen
Вільдан Вильдан Vildan
Велі Вели Veli
Ваап Vaap ~ Вахаб Vahap Wahab
Ґані Гани Gani Ghani
Заур Zaur
Зеккі Зекки Zeki Zekki
Зіядін Зиядин Ziyadin
Ібадулла Ибадулла İbadulla
Ідріс Идрис İdris Idris
Ільмі Ильми İlmi
Ільвер Ильвер İlver
Кемал Кемаль Kemal Kamal
Куртвелі Куртвели Qurtveli Kurtveli
Куртсеїт Куртсеит Qurtseit Kurtseit
Курбан Qurban Kurban
Марлен Marlen
Меджит Меджид Mecit Mecid Medzhit ~ Маджид Majid
Мурат Мурад Murat Murad Mourad
Риза Різа Rıza Riza
Рамазан Ramazan Ramadan
Ремзі Ремзи Remzi
Руслан Ruslan Rouslan
Садик Садых Sadıq Sadyk Sadik
Сеїт Сеит Сейит Seit Seyit Seyid ~ Саид Said
Сейтвелі Сеитвели Seitveli Seytveli
Сінавер Синавер Sinaver
Смаїл Смаил Smail ~ Исмаил
Таїр Таир Tair ~ Тахир Tahir
Усеін Usein
Узеір Узеир Üzeir Uzeir
Ферат Ferat Ferhat ~ Фархад Farhad
Чінгіз Чингиз Cingiz Çingiz Chingiz Cengiz Dschingis Genghis
Шабан Şaban Shaban
Шемшедін Шемшедин Şemşedin
Ширин Şirin
Шукрі Шукри Şükri Shukri Şükrü
Яшар Яшар Yaşar Yashar Jaschar
`
