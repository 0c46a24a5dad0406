/* Methods and breaks, as the page tells them. */
#include <string.h>

#include "escape.h"
#include "page.h"

static const char *const methods[LANGUAGES] = {
	"<ul>\n"
	"<li><strong>Counts</strong> are sums of published cells of one release. Which release "
	"answers stands under each chart: the one that covers most of what is asked, of equals the "
	"newest. A printed zero is a zero; a blank month is missing.</li>\n"
	"<li><strong>Intervals of counts and rates</strong> are exact Poisson intervals at 95% "
	"(Garwood 1936, <cite>Biometrika</cite> 28, 437–442). They hold for independent cases; where "
	"one case file names several victims the truth is less certain than they say.</li>\n"
	"<li><strong>Changes</strong> are ratios of two counts. Their interval comes from "
	"negative-binomial regression of the months of both periods (Lawless 1987, <cite>Canadian "
	"Journal of Statistics</cite> 15, 209–225), because months swing more than independent cases "
	"would; where no such swing is found it is the exact conditional interval (Przyborowski and "
	"Wilenski 1940, <cite>Biometrika</cite> 31, 313–323), which <code>trata compare</code> prints. "
	"“Fell” and “rose” stand only where the interval leaves no change out.</li>\n"
	"<li><strong>Shares</strong> carry Clopper and Pearson’s exact interval (1934, "
	"<cite>Biometrika</cite> 26, 404–413). A group chosen because it is largest looks a little "
	"larger than it is.</li>\n"
	"<li><strong>Trends</strong> are negative-binomial regressions of the months with a season, "
	"their interval widened where months resemble each other; levels are found by penalised "
	"likelihood (Killick, Fearnhead and Eckley 2012, <cite>J. Amer. Statist. Assoc.</cite> 107, "
	"1590–1598) and are candidates, not causes.</li>\n"
	"<li><strong>Projections</strong> are the months reported plus level times season of the rest; "
	"their interval comes from the method’s own misses in earlier years (Williams and Goodman "
	"1971, <cite>J. Amer. Statist. Assoc.</cite> 66, 752–754). The chart shows every earlier one "
	"beside its outcome.</li>\n"
	"<li><strong>Rates</strong> divide by CONAPO’s mid-year population, per 100,000 inhabitants "
	"and year.</li>\n"
	"<li><strong>Provisional</strong>: the last three months of a release, which later releases "
	"usually raise by one or two percent, and periods that are only partly published.</li>\n"
	"</ul>\n",
	"<ul>\n"
	"<li><strong>Los conteos</strong> son sumas de celdas publicadas en una sola entrega. Bajo "
	"cada gráfica dice cuál responde: la que cubre más de lo pedido y, entre iguales, la más "
	"reciente. Un cero impreso es un cero; un mes en blanco es un dato que falta.</li>\n"
	"<li><strong>Los intervalos de conteos y tasas</strong> son exactos de Poisson al 95\xc2\xa0% "
	"(Garwood 1936, <cite>Biometrika</cite> 28, 437–442). Valen para casos independientes; donde "
	"una carpeta nombra a varias víctimas hay menos certeza de la que indican.</li>\n"
	"<li><strong>Los cambios</strong> son razones de dos conteos. Su intervalo viene de una "
	"regresión binomial negativa de los meses de ambos periodos (Lawless 1987, <cite>Canadian "
	"Journal of Statistics</cite> 15, 209–225), porque los meses oscilan más que casos "
	"independientes; donde no se halla tal oscilación es el intervalo condicional exacto "
	"(Przyborowski y Wilenski 1940, <cite>Biometrika</cite> 31, 313–323), el que imprime "
	"<code>trata compare</code>. “Bajaron” y “subieron” aparecen solo donde el intervalo deja "
	"fuera que no haya cambio.</li>\n"
	"<li><strong>Las proporciones</strong> llevan el intervalo exacto de Clopper y Pearson (1934, "
	"<cite>Biometrika</cite> 26, 404–413). Un grupo elegido por ser el mayor parece algo mayor de "
	"lo que es.</li>\n"
	"<li><strong>Las tendencias</strong> son regresiones binomiales negativas de los meses con "
	"estacionalidad, con el intervalo ampliado donde los meses se parecen; los niveles se hallan "
	"por verosimilitud penalizada (Killick, Fearnhead y Eckley 2012, <cite>J. Amer. Statist. "
	"Assoc.</cite> 107, 1590–1598) y son candidatos, no causas.</li>\n"
	"<li><strong>Las proyecciones</strong> son los meses reportados más el nivel por la "
	"estacionalidad del resto; su intervalo viene de los errores del propio método en años "
	"anteriores (Williams y Goodman 1971, <cite>J. Amer. Statist. Assoc.</cite> 66, 752–754). La "
	"gráfica muestra cada una de las anteriores junto a su resultado.</li>\n"
	"<li><strong>Las tasas</strong> dividen entre la población a mitad de año de CONAPO, por cada "
	"100,000 habitantes y año.</li>\n"
	"<li><strong>Provisional</strong>: los tres últimos meses de una entrega, que las siguientes "
	"suelen subir uno o dos por ciento, y los periodos publicados solo en parte.</li>\n"
	"</ul>\n",
};

static const char *const breaks_text[LANGUAGES] = {
	"<p>In January 2026 the national register RNID replaced the instrument CNSP/38/15, with a new "
	"catalogue: figures before and after are not comparable, and no sentence here compares them. "
	"Before January 2015 the instrument had no category for trafficking.</p>\n",
	"<p>En enero de 2026 el registro nacional RNID sustituyó al instrumento CNSP/38/15, con otro "
	"catálogo: las cifras de antes y después no se comparan, y ninguna frase de aquí lo hace. "
	"Antes de enero de 2015 el instrumento no tenía la categoría de trata.</p>\n",
};

void page_methods(const struct gallery *gallery, enum language language, struct text *out)
{
	bool told[2] = { false, false };
	text_append(out, "<dl>\n");
	for (size_t i = 0; i < gallery->exhibit_count; i++) {
		const struct measure *measure = gallery->exhibits[i].data.measure;
		bool victims = strcmp(measure->id, "victims") == 0;
		if (told[victims])
			continue;
		told[victims] = true;
		text_append(out, "<dt><strong>");
		words_capital(out, language == SPANISH ? measure->title_es : measure->title_en);
		text_append(out, "</strong></dt><dd>");
		if (language == ENGLISH) {
			escape_markup(out, measure->counts);
			text_append(out, "; ");
			escape_markup(out, measure->not);
		} else {
			text_append(out, victims ? "personas que una carpeta de una fiscalía estatal nombra "
			            "como víctimas, en el mes en que se abrió; no es el número de personas "
			            "tratadas" : "carpetas que abrió una fiscalía estatal; una puede tener "
			            "varias víctimas; no son personas ni sentencias");
		}
		text_append(out, ".</dd>\n");
	}
	text_append(out, "</dl>\n");
	text_append(out, methods[language]);
	text_append(out, breaks_text[language]);
}
