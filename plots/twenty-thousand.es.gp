# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,679 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'twenty-thousand.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Las 20,000: dichas 12 veces de 2000 a 2025, en 12 versiones de quiénes' at screen 0.02000, screen 0.96483 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'son, en un momento o en un año, y según quién; ningún conteo respalda' at screen 0.02000, screen 0.92984 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'ninguna' at screen 0.02000, screen 0.89485 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Ningún conteo ni registro respalda el número en ninguno de estos documentos. Compararlo con un registro no mide el' at screen 0.02000, screen 0.06548 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'subregistro.' at screen 0.02000, screen 0.04409 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: claims/history-twenty-thousand.csv.' at screen 0.02000, screen 0.02271 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.02000
set rmargin at screen 0.98000
set tmargin at screen 0.82728
set bmargin at screen 0.14392
set xrange [0:1]
set yrange [12:0]
set label '2000  Elena Azaola, estudio UNICEF-DIF' at screen 0.02000, screen 0.81019 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'niños en explotación sexual comercial, en un momento; según su estudio de seis ciudades' at screen 0.02000, screen 0.78741 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'unos 16,000' at screen 0.98000, screen 0.79880 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.77033 to screen 0.98000, screen 0.77033 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2005  Departamento de Estado de EE. UU., informe TIP' at screen 0.02000, screen 0.75324 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'niños víctimas de explotación sexual, sobre todo mexicanos y centroamericanos, en un momento; según el…' at screen 0.02000, screen 0.73047 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'a lo más 20,000' at screen 0.98000, screen 0.74186 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.71338 to screen 0.98000, screen 0.71338 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2005  La Jornada' at screen 0.02000, screen 0.69630 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'niños en explotación sexual, en un momento; sin fuente' at screen 0.02000, screen 0.67352 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'unos 16,000' at screen 0.98000, screen 0.68491 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.65644 to screen 0.98000, screen 0.65644 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2007  página de UNICEF, citada por Havocscope' at screen 0.02000, screen 0.63935 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'niños en prostitución, en un momento; según UNICEF' at screen 0.02000, screen 0.61657 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'al menos 16,000' at screen 0.98000, screen 0.62796 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.59949 to screen 0.98000, screen 0.59949 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2008  El Siglo de Torreón' at screen 0.02000, screen 0.58241 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'menores en explotación sexual, en un momento; sin fuente' at screen 0.02000, screen 0.55963 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '16,000' at screen 0.98000, screen 0.57102 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.54254 to screen 0.98000, screen 0.54254 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2009  Departamento de Estado de EE. UU., informe TIP' at screen 0.02000, screen 0.52546 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'niños mexicanos en trata sexual, en un año; según el gobierno de México' at screen 0.02000, screen 0.50268 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'al menos 20,000' at screen 0.98000, screen 0.51407 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.48560 to screen 0.98000, screen 0.48560 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2010  blog sobre explotación sexual' at screen 0.02000, screen 0.46851 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'niños, mujeres y adolescentes secuestrados, en un año; según USAID' at screen 0.02000, screen 0.44573 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '20,000' at screen 0.98000, screen 0.45712 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.42865 to screen 0.98000, screen 0.42865 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2012  Rosi Orozco, diputada, en Fox News Latino' at screen 0.02000, screen 0.41157 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'niños víctimas de trata, en un año; según la Red Nacional de Refugios' at screen 0.02000, screen 0.38879 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '20,000' at screen 0.98000, screen 0.40018 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.37170 to screen 0.98000, screen 0.37170 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2014  diagnóstico de la CNDH, según El Universal Querétaro' at screen 0.02000, screen 0.35462 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'niños en explotación sexual, en un momento; según INEGI, DIF, UNICEF' at screen 0.02000, screen 0.33184 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'a lo más 20,000' at screen 0.98000, screen 0.34323 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.31476 to screen 0.98000, screen 0.31476 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2021  Reinserta, repetido en la prensa hasta 2025' at screen 0.02000, screen 0.29767 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'niñas, niños y adolescentes víctimas de trata, en un año; sin fuente' at screen 0.02000, screen 0.27489 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'al menos 20,000' at screen 0.98000, screen 0.28628 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.25781 to screen 0.98000, screen 0.25781 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2025  Riviera Maya News, texto' at screen 0.02000, screen 0.24073 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'menores, en un año; según la OIM' at screen 0.02000, screen 0.21795 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'unos 20,000' at screen 0.98000, screen 0.22934 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.02000, screen 0.20086 to screen 0.98000, screen 0.20086 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2025  Riviera Maya News, titular' at screen 0.02000, screen 0.18378 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'bebés, en un año; sin fuente' at screen 0.02000, screen 0.16100 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '20,000' at screen 0.98000, screen 0.17239 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
plot 'twenty-thousand.dat' index 0 using 1:2 with dots linecolor rgb '#ffffff' notitle
unset output
