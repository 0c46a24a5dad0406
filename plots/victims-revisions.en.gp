# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,477 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-revisions.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registered victims of trafficking: later releases moved the totals of' at screen 0.02000, screen 0.94994 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '10 years by −2.0% to +5.2%; most in 2016, from 743 to 782' at screen 0.02000, screen 0.90013 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'These are victims registered by state prosecutors, not the prevalence of trafficking; no federal cases.' at screen 0.02000, screen 0.06335 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, 18 releases from 2019-11 to 2025-06.' at screen 0.02000, screen 0.03291 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.87000
set tmargin at screen 0.80394
set bmargin at screen 0.17501
set xrange [2019.82:2025.52]
set yrange [-2.24937:5.87887]
set arrow from screen 0.07250, screen 0.19431 to screen 0.87000, screen 0.19431 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '−2' at screen 0.06250, screen 0.19431 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.34906 to screen 0.87000, screen 0.34906 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.34906 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.50381 to screen 0.87000, screen 0.50381 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2' at screen 0.06250, screen 0.50381 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.65856 to screen 0.87000, screen 0.65856 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '4' at screen 0.06250, screen 0.65856 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Percent of change since the first release here that completes the year' at screen 0.02000, screen 0.83748 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.09814, screen 0.80394 to screen 0.09814, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2020' at screen 0.09814, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.23797, screen 0.80394 to screen 0.23797, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2021' at screen 0.23797, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.37780, screen 0.80394 to screen 0.37780, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2022' at screen 0.37780, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.51763, screen 0.80394 to screen 0.51763, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2023' at screen 0.51763, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.65746, screen 0.80394 to screen 0.65746, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2024' at screen 0.65746, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.79729, screen 0.80394 to screen 0.79729, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2025' at screen 0.79729, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'release (1 January marked)' at screen 0.87000, screen 0.11002 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2016 +5.2%' at screen 0.88250, screen 0.75520 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.75520 to screen 0.88000, screen 0.75520 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2018 +2.1%' at screen 0.88250, screen 0.51139 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.51139 to screen 0.88000, screen 0.51139 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2023 +2.0%' at screen 0.88250, screen 0.48413 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.50078 to screen 0.88000, screen 0.48413 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2022 +0.6%' at screen 0.88250, screen 0.39866 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.39866 to screen 0.88000, screen 0.39866 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2021 +0.3%' at screen 0.88250, screen 0.36966 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.36966 to screen 0.88000, screen 0.36966 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2017 0.0%' at screen 0.88250, screen 0.34241 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.34906 to screen 0.88000, screen 0.34241 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2020 0.0%' at screen 0.88250, screen 0.31516 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.34906 to screen 0.88000, screen 0.31516 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2024 0.0%' at screen 0.88250, screen 0.28790 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.34906 to screen 0.88000, screen 0.28790 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2019 −0.1%' at screen 0.88250, screen 0.26065 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.33773 to screen 0.88000, screen 0.26065 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2015 −2.0%' at screen 0.88250, screen 0.19366 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.19366 to screen 0.88000, screen 0.19366 nohead back linecolor rgb '#e4e8ea' linewidth 1
plot 'victims-revisions.dat' index 0 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 1 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 2 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 3 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 4 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 5 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 6 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 7 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 8 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 9 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 1 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 2 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 3 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 4 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 5 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 6 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 7 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 8 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'victims-revisions.dat' index 9 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle
unset output
