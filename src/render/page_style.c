/* The style sheet of the page: one typeface stack, few rules, light and dark from the palette. */
#include "page.h"

static const char rules[] =
	"*{box-sizing:border-box}"
	"html{color-scheme:light dark;-webkit-text-size-adjust:100%}"
	"body{margin:0;background:var(--paper);color:var(--ink);"
	"font:17px/1.55 'Helvetica Neue',Helvetica,Arial,'Liberation Sans','DejaVu Sans',sans-serif}"
	"header,main,footer{max-width:52rem;margin:0 auto;padding:0 1rem}"
	"header{padding-top:2.2rem}"
	"h1{font-size:clamp(1.6rem,5vw,2.3rem);line-height:1.15;margin:0 0 .6rem;text-wrap:balance}"
	"h2{font-size:1.25rem;line-height:1.3;margin:3.2rem 0 .7rem;text-wrap:balance}"
	"h3{font-size:1rem;margin:1.6rem 0 .4rem}"
	"p,ul,ol{margin:.6rem 0}li{margin:.35rem 0}"
	".lead{color:var(--muted)}"
	".banner{border-left:5px solid var(--alert);background:var(--shade);padding:.8rem 1rem;"
	"margin:1.4rem 0}"
	".findings li{margin:.75rem 0}.findings .from{display:block;color:var(--muted);"
	"font-size:.85rem}"
	"a{color:var(--main);text-underline-offset:.15em}"
	"a:focus-visible,summary:focus-visible,.scroll:focus-visible,select:focus-visible,"
	"button:focus-visible{outline:3px solid var(--alert);outline-offset:2px}"
	".skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper)}"
	"figure{margin:0}figure svg{display:block;width:100%;height:auto}"
	"figure .narrow{display:none}"
	"figcaption{font-size:.85rem;color:var(--muted);margin:.2rem 0 .6rem}"
	"details{margin:.5rem 0;border-top:1px solid var(--grid);padding-top:.4rem}"
	"summary{cursor:pointer;font-size:.9rem;color:var(--main)}"
	".scroll{overflow-x:auto}"
	"table{border-collapse:collapse;font-size:.85rem;line-height:1.35;margin:.6rem 0;"
	"font-variant-numeric:tabular-nums}"
	"caption{text-align:left;color:var(--muted);padding-bottom:.4rem}"
	"th,td{padding:.22rem .8rem .22rem 0;text-align:left;vertical-align:top;"
	"border-bottom:1px solid var(--grid)}"
	"th.n,td.n{text-align:right;white-space:nowrap}thead th{border-bottom:2px solid var(--axis)}"
	"tbody th{font-weight:normal}.p{white-space:nowrap}"
	"code,pre{font:.85em/1.45 'DejaVu Sans Mono',Menlo,Consolas,monospace}"
	"pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:.6rem .8rem;"
	"background:var(--shade);margin:.5rem 0}"
	"th button{all:unset;cursor:pointer}th button::after{content:' \\2195';color:var(--axis)}"
	"th[aria-sort=ascending] button::after{content:' \\2191'}"
	"th[aria-sort=descending] button::after{content:' \\2193'}"
	"th button:focus-visible{outline:3px solid var(--alert)}"
	".states .scroll{max-height:34rem;overflow:auto}.states thead th{position:sticky;top:0;"
	"background:var(--paper)}tr.chosen>*{background:var(--shade);font-weight:bold}"
	"select{font:inherit;padding:.25rem;background:var(--paper);color:var(--ink);"
	"border:1px solid var(--axis)}"
	".hash{overflow-wrap:anywhere}"
	"footer{margin-top:3.5rem;padding-bottom:3rem;border-top:1px solid var(--grid);"
	"color:var(--muted);font-size:.85rem}"
	"@media(max-width:640px){body{font-size:16px}figure .wide{display:none}"
	"figure .narrow{display:block;max-width:26rem}}"
	"@media print{.states .scroll{max-height:none}.states label{display:none}"
	"body{font-size:11pt}a{color:inherit;text-decoration:none}"
	"figure,tr,.banner{break-inside:avoid}h2,h3{break-after:avoid}"
	"figure .wide{display:block}figure .narrow{display:none}.skip{display:none}"
	"details::details-content{content-visibility:visible;block-size:auto}}";

/* The pictures carry plain colours, so that they can stand alone; in the page each is found by
 * its value and follows the variables. */
static void picture_colours(struct text *out)
{
	static const char *const properties[] = { "fill", "stroke", "color" };
	for (size_t i = 0; i < COLOURS; i++)
		for (size_t k = 0; k < 3; k++)
			text_printf(out, "figure svg [%s=\"%s\"]{%s:var(--%s)}", properties[k],
			            palette[i].light, properties[k], palette[i].name);
}

void page_style(struct text *out)
{
	text_append(out, ":root{");
	for (size_t i = 0; i < COLOURS; i++)
		text_printf(out, "--%s:%s;", palette[i].name, palette[i].light);
	text_append(out, "}@media screen and (prefers-color-scheme:dark){:root{");
	for (size_t i = 0; i < COLOURS; i++)
		text_printf(out, "--%s:%s;", palette[i].name, palette[i].dark);
	text_append(out, "}}");
	text_append(out, rules);
	picture_colours(out);
}
