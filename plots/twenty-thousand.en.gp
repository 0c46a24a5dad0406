# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,679 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'twenty-thousand.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'The 20,000: said 12 times from 2000 to 2025, in 12 versions of who is' at screen 0.02000, screen 0.96483 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'meant, at one time or in a year, and by whose word; no count stands' at screen 0.02000, screen 0.92984 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'behind any' at screen 0.02000, screen 0.89485 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'No count and no register stands behind the number in any of these documents. Setting a register against it measures no' at screen 0.02000, screen 0.06548 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'underreporting.' at screen 0.02000, screen 0.04409 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: claims/history-twenty-thousand.csv.' at screen 0.02000, screen 0.02271 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.02000
set rmargin at screen 0.98000
set tmargin at screen 0.82728
set bmargin at screen 0.14392
set xrange [0:1]
set yrange [12:0]
set label '2000  Elena Azaola, UNICEF-DIF study' at screen 0.02000, screen 0.81019 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'children in commercial sexual exploitation, at one time; citing own study of six cities' at screen 0.02000, screen 0.78741 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'about 16,000' at screen 0.98000, screen 0.79880 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.77033 to screen 0.98000, screen 0.77033 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2005  US State Department, TIP Report' at screen 0.02000, screen 0.75324 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'child sex victims, largely Mexicans and Central Americans, at one time; citing the government of Mexico' at screen 0.02000, screen 0.73047 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'at most 20,000' at screen 0.98000, screen 0.74186 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.71338 to screen 0.98000, screen 0.71338 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2005  La Jornada' at screen 0.02000, screen 0.69630 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'children in sexual exploitation, at one time; no source' at screen 0.02000, screen 0.67352 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'about 16,000' at screen 0.98000, screen 0.68491 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.65644 to screen 0.98000, screen 0.65644 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2007  UNICEF page, as quoted by Havocscope' at screen 0.02000, screen 0.63935 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'children in prostitution, at one time; citing UNICEF' at screen 0.02000, screen 0.61657 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'at least 16,000' at screen 0.98000, screen 0.62796 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.59949 to screen 0.98000, screen 0.59949 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2008  El Siglo de Torreón' at screen 0.02000, screen 0.58241 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'minors in sexual exploitation, at one time; no source' at screen 0.02000, screen 0.55963 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '16,000' at screen 0.98000, screen 0.57102 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.54254 to screen 0.98000, screen 0.54254 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2009  US State Department, TIP Report' at screen 0.02000, screen 0.52546 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Mexican children in sex trafficking, in a year; citing the government of Mexico' at screen 0.02000, screen 0.50268 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'at least 20,000' at screen 0.98000, screen 0.51407 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.48560 to screen 0.98000, screen 0.48560 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2010  blog on sexual exploitation' at screen 0.02000, screen 0.46851 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'children, women and adolescents kidnapped, in a year; citing USAID' at screen 0.02000, screen 0.44573 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '20,000' at screen 0.98000, screen 0.45712 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.42865 to screen 0.98000, screen 0.42865 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2012  Rosi Orozco, deputy, in Fox News Latino' at screen 0.02000, screen 0.41157 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'child victims of trafficking, in a year; citing the National Shelter Network' at screen 0.02000, screen 0.38879 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '20,000' at screen 0.98000, screen 0.40018 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.37170 to screen 0.98000, screen 0.37170 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2014  CNDH diagnosis, as reported by El Universal Querétaro' at screen 0.02000, screen 0.35462 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'children in sexual exploitation, at one time; citing INEGI, DIF, UNICEF' at screen 0.02000, screen 0.33184 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'at most 20,000' at screen 0.98000, screen 0.34323 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.31476 to screen 0.98000, screen 0.31476 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2021  Reinserta, repeated in the press to 2025' at screen 0.02000, screen 0.29767 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'girls, boys and adolescents, victims of trafficking, in a year; no source' at screen 0.02000, screen 0.27489 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'at least 20,000' at screen 0.98000, screen 0.28628 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.25781 to screen 0.98000, screen 0.25781 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2025  Riviera Maya News, text' at screen 0.02000, screen 0.24073 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'minors, in a year; citing IOM' at screen 0.02000, screen 0.21795 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'about 20,000' at screen 0.98000, screen 0.22934 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.20086 to screen 0.98000, screen 0.20086 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2025  Riviera Maya News, headline' at screen 0.02000, screen 0.18378 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'babies, in a year; no source' at screen 0.02000, screen 0.16100 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '20,000' at screen 0.98000, screen 0.17239 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
plot 'twenty-thousand.dat' index 0 using 1:2 with dots linecolor rgb '#ffffff' notitle
unset output
