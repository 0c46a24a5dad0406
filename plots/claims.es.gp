# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,1255 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'claims.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'De 27 números que dio la prensa: 5 reproducido, 5 revisado, 3' at screen 0.02000, screen 0.98097 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'contradicho, 1 no comparable, 12 sin cifra oficial, 1 solo una cita' at screen 0.02000, screen 0.96204 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Junto a cada afirmación: el número afirmado y la cifra a su fecha. El veredicto dice qué dicen del número las cifras de aquí, no' at screen 0.02000, screen 0.05914 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'quién tiene razón; no comparable o sin cifra no es reproche. Las palabras son de la fuente.' at screen 0.02000, screen 0.04757 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, 2 entregas de 2022-06 a 2024-12; U.S. Department of State, Trafficking in Persons' at screen 0.02000, screen 0.03600 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Report, 8 entregas de 2015 a 2022; SESNSP, Incidencia delictiva del fuero común, 2 entregas de 2022-06 a 2024-12; U.S.' at screen 0.02000, screen 0.02443 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Department of State, Trafficking in Persons Report, Mexico, entrega 2009.' at screen 0.02000, screen 0.01286 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.02000
set rmargin at screen 0.98000
set tmargin at screen 0.92548
set bmargin at screen 0.10158
set xrange [0:1]
set yrange [27:0]
set label '“the most since 2015”' at screen 0.02000, screen 0.91633 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Sin número; estimado a esa fecha 1,004, hoy 942 · InSight Crime, 2022-08' at screen 0.02000, screen 0.90412 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reproducido' at screen 0.98000, screen 0.91022 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.89497 to screen 0.98000, screen 0.89497 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“a little less than 25 percent (95) of the 411 investigations opened by authorities”' at screen 0.02000, screen 0.88581 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 25; cifra a esa fecha 23.1, hoy 22.8 · InSight Crime, 2022-08' at screen 0.02000, screen 0.87361 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reproducido' at screen 0.98000, screen 0.87971 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.86445 to screen 0.98000, screen 0.86445 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“a little less than 25 percent (95) of the 411”' at screen 0.02000, screen 0.85530 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 95; cifra a esa fecha 95 · InSight Crime, 2022-08' at screen 0.02000, screen 0.84309 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reproducido' at screen 0.98000, screen 0.84919 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.83394 to screen 0.98000, screen 0.83394 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“Baja California, Chihuahua, and Nuevo León accounted for one quarter (122) of all human traffic…' at screen 0.02000, screen 0.82478 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 25; cifra a esa fecha 24.7, hoy 24.9 · InSight Crime, 2022-08' at screen 0.02000, screen 0.81258 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reproducido' at screen 0.98000, screen 0.81868 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.80342 to screen 0.98000, screen 0.80342 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“one quarter (122) of all human trafficking victims”' at screen 0.02000, screen 0.79427 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 122; cifra a esa fecha 122 · InSight Crime, 2022-08' at screen 0.02000, screen 0.78206 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reproducido' at screen 0.98000, screen 0.78816 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.77291 to screen 0.98000, screen 0.77291 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“This represented a 22 percent uptick from the 406 victims recorded during the first half of 2…' at screen 0.02000, screen 0.76375 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 22; cifra a esa fecha 21.7, hoy 20.1 · InSight Crime, 2022-08' at screen 0.02000, screen 0.75155 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revisado' at screen 0.98000, screen 0.75765 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.74239 to screen 0.98000, screen 0.74239 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“the 411 investigations opened by authorities”' at screen 0.02000, screen 0.73324 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 411; cifra a esa fecha 411, hoy 416 · InSight Crime, 2022-08' at screen 0.02000, screen 0.72103 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revisado' at screen 0.98000, screen 0.72713 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.71188 to screen 0.98000, screen 0.71188 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“the 406 victims recorded during the first half of 2021”' at screen 0.02000, screen 0.70272 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 406; cifra a esa fecha 406, hoy 408 · InSight Crime, 2022-08' at screen 0.02000, screen 0.69052 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revisado' at screen 0.98000, screen 0.69662 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.68136 to screen 0.98000, screen 0.68136 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“Mexican authorities identified at least 494 victims of human trafficking between January and…' at screen 0.02000, screen 0.67221 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 494; cifra a esa fecha 494, hoy 490 · InSight Crime, 2022-08' at screen 0.02000, screen 0.66000 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revisado' at screen 0.98000, screen 0.66610 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.65085 to screen 0.98000, screen 0.65085 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“If the current trend holds, officials will see nearly 1,000 victims of human trafficking by the…' at screen 0.02000, screen 0.64169 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 1,000; estimado a esa fecha 1,004, hoy 942 · InSight Crime, 2022-08' at screen 0.02000, screen 0.62949 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revisado' at screen 0.98000, screen 0.63559 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.62033 to screen 0.98000, screen 0.62033 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“a number of states along the US-Mexico border have long served as human trafficking hotspot…' at screen 0.02000, screen 0.61118 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 3; cifra a esa fecha 1 · InSight Crime, 2022-08' at screen 0.02000, screen 0.59897 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'contradicho' at screen 0.98000, screen 0.60507 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set arrow from screen 0.02000, screen 0.58982 to screen 0.98000, screen 0.58982 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“for the eighth year in a row, that the Mexican government does not fully meet the minimum s…' at screen 0.02000, screen 0.58066 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 8; cifra a esa fecha 22 · InSight Crime, 2022-08' at screen 0.02000, screen 0.56846 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'contradicho' at screen 0.98000, screen 0.57456 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set arrow from screen 0.02000, screen 0.55930 to screen 0.98000, screen 0.55930 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“In Chihuahua, the State Attorney General’s Office (FGE) reported 47 cases of human trafficki…' at screen 0.02000, screen 0.55015 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 47; cifra a esa fecha 158 · Riviera Maya News, 2025-09' at screen 0.02000, screen 0.53794 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'contradicho' at screen 0.98000, screen 0.54404 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set arrow from screen 0.02000, screen 0.52879 to screen 0.98000, screen 0.52879 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“20,000 Babies Trafficked Annually at US-Mexico Border”' at screen 0.02000, screen 0.51963 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 20,000 · Riviera Maya News, 2025-09' at screen 0.02000, screen 0.50743 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no comparable' at screen 0.98000, screen 0.51353 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.49827 to screen 0.98000, screen 0.49827 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“more than 20,000 Mexican children are victims of sex trafficking every year”' at screen 0.02000, screen 0.48912 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 20,000 · página web sobre tráfico ilegal, hacia 2010, 2010' at screen 0.02000, screen 0.47691 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.48301 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.46776 to screen 0.98000, screen 0.46776 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“As of May 2009, twenty-two Mexican states and its federal district had enacted legislation”' at screen 0.02000, screen 0.45860 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 22 · página web sobre tráfico ilegal, hacia 2010, 2010' at screen 0.02000, screen 0.44640 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.45250 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.43724 to screen 0.98000, screen 0.43724 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“the federal government opened 24 criminal investigations against suspected trafficking offen…' at screen 0.02000, screen 0.42809 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 24 · página web sobre tráfico ilegal, hacia 2010, 2010' at screen 0.02000, screen 0.41588 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.42198 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.40673 to screen 0.98000, screen 0.40673 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“at least 39 U.S. states have passed sex trafficking laws”' at screen 0.02000, screen 0.39757 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 39 · página web sobre tráfico ilegal, hacia 2010, 2010' at screen 0.02000, screen 0.38537 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.39147 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.37621 to screen 0.98000, screen 0.37621 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“no convictions or stringent punishments against trafficking offenders were reported last yea…' at screen 0.02000, screen 0.36706 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 0 · página web sobre tráfico ilegal, hacia 2010, 2010' at screen 0.02000, screen 0.35485 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.36095 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.34570 to screen 0.98000, screen 0.34570 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“Nigerian police busted a ’baby factory’ in Lagos, from which they were able to save 162 babies…' at screen 0.02000, screen 0.33654 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 162 · Panoramas, University of Pittsburgh, 2018-11-14' at screen 0.02000, screen 0.32434 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.33044 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.31518 to screen 0.98000, screen 0.31518 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“14 people in total were arrested for their involvement in the criminal operation”' at screen 0.02000, screen 0.30603 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 14 · Panoramas, University of Pittsburgh, 2018-11-14' at screen 0.02000, screen 0.29382 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.29993 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.28467 to screen 0.98000, screen 0.28467 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“these three states were also among the top 10 states where Consejo Ciudadano’s National Hum…' at screen 0.02000, screen 0.27551 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 10 · InSight Crime, 2022-08' at screen 0.02000, screen 0.26331 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.26941 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.25415 to screen 0.98000, screen 0.25415 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“Civil society groups like Consejo Ciudadano estimate that just one of every 100 human traffick…' at screen 0.02000, screen 0.24500 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 100 · InSight Crime, 2022-08' at screen 0.02000, screen 0.23279 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.23890 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.22364 to screen 0.98000, screen 0.22364 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“In 2024, the U.S. Customs and Border Protection (CBP) reported 12 cases of minor trafficking…' at screen 0.02000, screen 0.21448 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 12 · Riviera Maya News, 2025-09' at screen 0.02000, screen 0.20228 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.20838 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.19312 to screen 0.98000, screen 0.19312 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“So far, fewer than five cases have been confirmed”' at screen 0.02000, screen 0.18397 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 4 · Riviera Maya News, 2025-09' at screen 0.02000, screen 0.17176 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.17787 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.16261 to screen 0.98000, screen 0.16261 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“According to a 2023 report by the International Organization for Migration (IOM) … an estimat…' at screen 0.02000, screen 0.15345 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 20,000 · Riviera Maya News, 2025-09' at screen 0.02000, screen 0.14125 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'sin cifra oficial' at screen 0.98000, screen 0.14735 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.13209 to screen 0.98000, screen 0.13209 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“According to the government, more than 20,000 Mexican children are victims of sex traffickin…' at screen 0.02000, screen 0.12294 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Dice 20,000; la cita existe, lo que no es un conteo · página web sobre tráfico ilegal, hacia 2010, 2010' at screen 0.02000, screen 0.11073 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'solo la cita' at screen 0.98000, screen 0.11684 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
plot 'claims.dat' index 0 using 1:2 with dots linecolor rgb '#ffffff' notitle
unset output
