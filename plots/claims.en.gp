# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,1278 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'claims.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Of 27 numbers that the press stated: 5 reproduced, 5 revised, 3' at screen 0.02000, screen 0.98131 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'contradicted, 1 not comparable, 12 no official figure, 1 a quotation' at screen 0.02000, screen 0.96272 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'only' at screen 0.02000, screen 0.94413 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Beside each claim: the number claimed, then the figure as of the claim. A verdict says what the figures here say of the' at screen 0.02000, screen 0.05748 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'number, not who is right; not comparable or no figure is no reproach. The wording is the source’s.' at screen 0.02000, screen 0.04612 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, 2 releases from 2022-06 to 2024-12; U.S. Department of State, Trafficking in' at screen 0.02000, screen 0.03476 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Persons Report, 8 releases from 2015 to 2022; SESNSP, Incidencia delictiva del fuero común, 2 releases from 2022-06 to' at screen 0.02000, screen 0.02340 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '2024-12; U.S. Department of State, Trafficking in Persons Report, Mexico, release 2009.' at screen 0.02000, screen 0.01203 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.02000
set rmargin at screen 0.98000
set tmargin at screen 0.90823
set bmargin at screen 0.09915
set xrange [0:1]
set yrange [27:0]
set label '“the most since 2015”' at screen 0.02000, screen 0.89924 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'No number; estimated by then 1,004, now 942 · InSight Crime, 2022-08' at screen 0.02000, screen 0.88726 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reproduced' at screen 0.98000, screen 0.89325 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.87827 to screen 0.98000, screen 0.87827 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“a little less than 25 percent (95) of the 411 investigations opened by authorities”' at screen 0.02000, screen 0.86928 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 25; figure by then 23.1, now 22.8 · InSight Crime, 2022-08' at screen 0.02000, screen 0.85729 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reproduced' at screen 0.98000, screen 0.86328 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.84830 to screen 0.98000, screen 0.84830 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“a little less than 25 percent (95) of the 411”' at screen 0.02000, screen 0.83931 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 95; figure by then 95 · InSight Crime, 2022-08' at screen 0.02000, screen 0.82732 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reproduced' at screen 0.98000, screen 0.83332 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.81833 to screen 0.98000, screen 0.81833 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“Baja California, Chihuahua, and Nuevo León accounted for one quarter (122) of all human traff…' at screen 0.02000, screen 0.80934 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 25; figure by then 24.7, now 24.9 · InSight Crime, 2022-08' at screen 0.02000, screen 0.79736 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reproduced' at screen 0.98000, screen 0.80335 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.78837 to screen 0.98000, screen 0.78837 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“one quarter (122) of all human trafficking victims”' at screen 0.02000, screen 0.77938 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 122; figure by then 122 · InSight Crime, 2022-08' at screen 0.02000, screen 0.76739 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reproduced' at screen 0.98000, screen 0.77339 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.75840 to screen 0.98000, screen 0.75840 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“This represented a 22 percent uptick from the 406 victims recorded during the first half of…' at screen 0.02000, screen 0.74941 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 22; figure by then 21.7, now 20.1 · InSight Crime, 2022-08' at screen 0.02000, screen 0.73743 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revised' at screen 0.98000, screen 0.74342 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.72844 to screen 0.98000, screen 0.72844 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“the 411 investigations opened by authorities”' at screen 0.02000, screen 0.71945 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 411; figure by then 411, now 416 · InSight Crime, 2022-08' at screen 0.02000, screen 0.70746 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revised' at screen 0.98000, screen 0.71345 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.69847 to screen 0.98000, screen 0.69847 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“the 406 victims recorded during the first half of 2021”' at screen 0.02000, screen 0.68948 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 406; figure by then 406, now 408 · InSight Crime, 2022-08' at screen 0.02000, screen 0.67749 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revised' at screen 0.98000, screen 0.68349 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.66851 to screen 0.98000, screen 0.66851 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“Mexican authorities identified at least 494 victims of human trafficking between January an…' at screen 0.02000, screen 0.65952 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 494; figure by then 494, now 490 · InSight Crime, 2022-08' at screen 0.02000, screen 0.64753 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revised' at screen 0.98000, screen 0.65352 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.63854 to screen 0.98000, screen 0.63854 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“If the current trend holds, officials will see nearly 1,000 victims of human trafficking by th…' at screen 0.02000, screen 0.62955 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 1,000; estimated by then 1,004, now 942 · InSight Crime, 2022-08' at screen 0.02000, screen 0.61756 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revised' at screen 0.98000, screen 0.62356 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#0072b2'
set arrow from screen 0.02000, screen 0.60857 to screen 0.98000, screen 0.60857 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“a number of states along the US-Mexico border have long served as human trafficking hotsp…' at screen 0.02000, screen 0.59958 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 3; figure by then 1 · InSight Crime, 2022-08' at screen 0.02000, screen 0.58760 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'contradicted' at screen 0.98000, screen 0.59359 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set arrow from screen 0.02000, screen 0.57861 to screen 0.98000, screen 0.57861 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“for the eighth year in a row, that the Mexican government does not fully meet the minimum…' at screen 0.02000, screen 0.56962 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 8; figure by then 22 · InSight Crime, 2022-08' at screen 0.02000, screen 0.55763 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'contradicted' at screen 0.98000, screen 0.56362 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set arrow from screen 0.02000, screen 0.54864 to screen 0.98000, screen 0.54864 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“In Chihuahua, the State Attorney General’s Office (FGE) reported 47 cases of human traffic…' at screen 0.02000, screen 0.53965 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 47; figure by then 158 · Riviera Maya News, 2025-09' at screen 0.02000, screen 0.52767 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'contradicted' at screen 0.98000, screen 0.53366 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set arrow from screen 0.02000, screen 0.51868 to screen 0.98000, screen 0.51868 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“20,000 Babies Trafficked Annually at US-Mexico Border”' at screen 0.02000, screen 0.50969 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 20,000 · Riviera Maya News, 2025-09' at screen 0.02000, screen 0.49770 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'not comparable' at screen 0.98000, screen 0.50369 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.48871 to screen 0.98000, screen 0.48871 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“more than 20,000 Mexican children are victims of sex trafficking every year”' at screen 0.02000, screen 0.47972 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 20,000 · web page on illegal trafficking, about 2010, 2010' at screen 0.02000, screen 0.46773 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.47373 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.45874 to screen 0.98000, screen 0.45874 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“As of May 2009, twenty-two Mexican states and its federal district had enacted legislation”' at screen 0.02000, screen 0.44975 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 22 · web page on illegal trafficking, about 2010, 2010' at screen 0.02000, screen 0.43777 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.44376 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.42878 to screen 0.98000, screen 0.42878 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“the federal government opened 24 criminal investigations against suspected trafficking offe…' at screen 0.02000, screen 0.41979 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 24 · web page on illegal trafficking, about 2010, 2010' at screen 0.02000, screen 0.40780 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.41380 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.39881 to screen 0.98000, screen 0.39881 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“at least 39 U.S. states have passed sex trafficking laws”' at screen 0.02000, screen 0.38982 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 39 · web page on illegal trafficking, about 2010, 2010' at screen 0.02000, screen 0.37784 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.38383 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.36885 to screen 0.98000, screen 0.36885 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“no convictions or stringent punishments against trafficking offenders were reported last y…' at screen 0.02000, screen 0.35986 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 0 · web page on illegal trafficking, about 2010, 2010' at screen 0.02000, screen 0.34787 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.35386 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.33888 to screen 0.98000, screen 0.33888 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“Nigerian police busted a ’baby factory’ in Lagos, from which they were able to save 162 babie…' at screen 0.02000, screen 0.32989 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 162 · Panoramas, University of Pittsburgh, 2018-11-14' at screen 0.02000, screen 0.31791 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.32390 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.30892 to screen 0.98000, screen 0.30892 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“14 people in total were arrested for their involvement in the criminal operation”' at screen 0.02000, screen 0.29993 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 14 · Panoramas, University of Pittsburgh, 2018-11-14' at screen 0.02000, screen 0.28794 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.29393 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.27895 to screen 0.98000, screen 0.27895 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“these three states were also among the top 10 states where Consejo Ciudadano’s National Hu…' at screen 0.02000, screen 0.26996 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 10 · InSight Crime, 2022-08' at screen 0.02000, screen 0.25797 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.26397 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.24898 to screen 0.98000, screen 0.24898 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“Civil society groups like Consejo Ciudadano estimate that just one of every 100 human traffi…' at screen 0.02000, screen 0.23999 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 100 · InSight Crime, 2022-08' at screen 0.02000, screen 0.22801 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.23400 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.21902 to screen 0.98000, screen 0.21902 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“In 2024, the U.S. Customs and Border Protection (CBP) reported 12 cases of minor traffickin…' at screen 0.02000, screen 0.21003 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 12 · Riviera Maya News, 2025-09' at screen 0.02000, screen 0.19804 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.20404 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.18905 to screen 0.98000, screen 0.18905 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“So far, fewer than five cases have been confirmed”' at screen 0.02000, screen 0.18006 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 4 · Riviera Maya News, 2025-09' at screen 0.02000, screen 0.16808 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.17407 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.15909 to screen 0.98000, screen 0.15909 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“According to a 2023 report by the International Organization for Migration (IOM) … an estim…' at screen 0.02000, screen 0.15010 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 20,000 · Riviera Maya News, 2025-09' at screen 0.02000, screen 0.13811 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no official figure' at screen 0.98000, screen 0.14410 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
set arrow from screen 0.02000, screen 0.12912 to screen 0.98000, screen 0.12912 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '“According to the government, more than 20,000 Mexican children are victims of sex trafficki…' at screen 0.02000, screen 0.12013 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Says 20,000; the quotation exists, which is no count · web page on illegal trafficking, about 2010, 2010' at screen 0.02000, screen 0.10814 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'quotation only' at screen 0.98000, screen 0.11414 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#566169'
plot 'claims.dat' index 0 using 1:2 with dots linecolor rgb '#ffffff' notitle
unset output
