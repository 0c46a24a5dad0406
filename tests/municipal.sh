#!/bin/sh
# municipal.sh COPIES: writes a municipal file in the official layout (21 columns, cp1252, CRLF) to
# standard output: COPIES x 26,000 rows of made-up counts, in which every 24th row is of a crime
# that is kept. 98 copies make 2.55 million rows, about 390 MB, as the official file has.
LC_ALL=C awk -v copies="$1" 'BEGIN {
	ORS = "\r\n"
	print "A\361o,Clave_Ent,Entidad,Cve. Municipio,Municipio,Bien jur\355dico afectado,Tipo de delito,Subtipo de delito,Modalidad,Enero,Febrero,Marzo,Abril,Mayo,Junio,Julio,Agosto,Septiembre,Octubre,Noviembre,Diciembre"
	split("La sociedad,Trata de personas,Trata de personas,Trata de personas|Libertad personal,Tr\341fico de menores,Tr\341fico de menores,Tr\341fico de menores|La sociedad,Corrupci\363n de menores,Corrupci\363n de menores,Corrupci\363n de menores|Libertad personal,Rapto,Rapto,Rapto|El patrimonio,Robo,Robo de maquinaria,\"Robo de cables, tubos y otros objetos destinados a servicios p\372blicos Con violencia\"|La vida y la Integridad corporal,Homicidio,Homicidio doloso,Con arma de fuego|La vida y la Integridad corporal,Lesiones,Lesiones culposas,En accidente de tr\341nsito|El patrimonio,Robo,Robo a transe\372nte en v\355a p\372blica,Con violencia|La familia,Violencia familiar,Violencia familiar,Violencia familiar|Otros bienes jur\355dicos afectados (del fuero com\372n),Amenazas,Amenazas,Amenazas", crime, "|")
	seed = 20241231
	for (copy = 0; copy < copies; copy++)
		for (row = 0; row < 26000; row++) {
			n = row % 98
			kind = n < 4 ? n + 1 : n == 4 ? 5 : 6 + n % 5
			place = int(row / 98)
			line = 2015 + copy % 10 ",8,Chihuahua," 8000 + place + 266 * int(copy / 10) ",Municipio " place + 266 * int(copy / 10) "," crime[kind]
			for (m = 0; m < 12; m++) {
				seed = (seed * 1103515245 + 12345) % 2147483648
				value = int(seed / 65536) % 40
				line = line "," (n < 4 ? (value < 2 ? value : 0) : value)
			}
			if (n < 98) print line
		}
}'
