# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,477 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-revisions.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Case files on trafficking: later releases moved the totals of 11 years' at screen 0.02000, screen 0.94994 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'by 0.0% to +26.0%; most in 2018, from 312 to 393' at screen 0.02000, screen 0.90013 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'These are state prosecutors’ case files, not persons, not convictions; no federal cases.' at screen 0.02000, screen 0.06335 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Incidencia delictiva del fuero común, 28 releases from 2019-03 to 2026-08.' at screen 0.02000, screen 0.03291 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.87000
set tmargin at screen 0.80394
set bmargin at screen 0.17501
set xrange [2019.15:2026.69]
set yrange [-0.224:29.0769]
set arrow from screen 0.07250, screen 0.17982 to screen 0.87000, screen 0.17982 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.17982 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.39446 to screen 0.87000, screen 0.39446 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '10' at screen 0.06250, screen 0.39446 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.60911 to screen 0.87000, screen 0.60911 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '20' at screen 0.06250, screen 0.60911 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Percent of change since the first release here that completes the year' at screen 0.02000, screen 0.83748 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.16244, screen 0.80394 to screen 0.16244, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2020' at screen 0.16244, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.26826, screen 0.80394 to screen 0.26826, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2021' at screen 0.26826, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.37408, screen 0.80394 to screen 0.37408, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2022' at screen 0.37408, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.47989, screen 0.80394 to screen 0.47989, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2023' at screen 0.47989, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.58571, screen 0.80394 to screen 0.58571, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2024' at screen 0.58571, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.69152, screen 0.80394 to screen 0.69152, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2025' at screen 0.69152, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.79734, screen 0.80394 to screen 0.79734, screen 0.17501 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2026' at screen 0.79734, screen 0.14566 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'release (1 January marked)' at screen 0.87000, screen 0.11002 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2018 +26.0%' at screen 0.88250, screen 0.73707 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.73707 to screen 0.88000, screen 0.73707 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2016 +11.7%' at screen 0.88250, screen 0.43013 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.43013 to screen 0.88000, screen 0.43013 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2019 +1.5%' at screen 0.88250, screen 0.39723 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.21174 to screen 0.88000, screen 0.39723 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2024 +1.5%' at screen 0.88250, screen 0.36998 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.21113 to screen 0.88000, screen 0.36998 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2020 +1.3%' at screen 0.88250, screen 0.34273 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.20709 to screen 0.88000, screen 0.34273 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2022 +1.0%' at screen 0.88250, screen 0.31547 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.20128 to screen 0.88000, screen 0.31547 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2021 +0.6%' at screen 0.88250, screen 0.28822 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.19364 to screen 0.88000, screen 0.28822 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2023 +0.6%' at screen 0.88250, screen 0.26096 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.19163 to screen 0.88000, screen 0.26096 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2015 0.0%' at screen 0.88250, screen 0.23371 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.17982 to screen 0.88000, screen 0.23371 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2017 0.0%' at screen 0.88250, screen 0.20646 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.17982 to screen 0.88000, screen 0.20646 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2025 0.0%' at screen 0.88250, screen 0.17920 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set arrow from screen 0.87125, screen 0.17982 to screen 0.88000, screen 0.17920 nohead back linecolor rgb '#e4e8ea' linewidth 1
plot 'investigations-revisions.dat' index 0 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 1 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 2 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 3 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 4 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 5 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 6 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 7 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 8 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 9 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 10 using 1:2 with steps linewidth 1.3 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 1 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 2 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 3 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 4 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 5 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 6 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 7 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 8 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 9 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle, \
     'investigations-revisions.dat' index 10 using 1:2 with points pointtype 7 pointsize 0.35 linecolor rgb '#0072b2' notitle
unset output
