package vn.toso.coursepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingReaderTest {
    private static final String OPEN = "<svg viewBox=\"0 0 220 330\">";

    @Test
    void a_drawing_of_allowed_shapes_is_fine() {
        assertThat(said(OPEN + """
                <g transform="translate(10 20) rotate(45)"><rect class="pf so" x="-1.5" y="2" width="10" height=".5" rx="4"/></g>
                <path class="ln" d="M10 10h5v-5l2,3a1 1 0 0 1 4 4z"/><polygon points="1,2 3,4"/>
                <text class="td" x="1" y="2" font-size="11" font-weight="700" text-anchor="middle" letter-spacing="2">TẬP <tspan dx="3">DƯỢT</tspan> &amp; &lt;</text>
                </svg>""")).isEmpty();
    }

    /** Payloads that would run, fetch or break out when the picture is printed into a page. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script>                                      | svg-element",
                "<style>*{display:none}</style>                                 | svg-element",
                "<foreignObject><p>x</p></foreignObject>                        | svg-element",
                "<a href='javascript:alert(1)'><rect/></a>                      | svg-element",
                "<image href='https://example.org/x.png'/>                      | svg-element",
                "<use href='#x'/>                                               | svg-element",
                "<animate attributeName='x' onbegin='alert(1)'/>                | svg-element",
                "<set attributeName='onload' to='alert(1)'/>                    | svg-element",
                "<svg viewBox='0 0 220 330'/>                                   | svg-element",
                "<p>x</p>                                                       | svg-element",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script> | svg-element",
                "<rect xmlns='http://www.w3.org/1999/xhtml'/>                   | svg-element",
                "<rect onload='alert(1)'/>                                      | svg-attribute",
                "<rect onclick='alert(1)'/>                                     | svg-attribute",
                "<rect style='background:url(https://example.org)'/>            | svg-attribute",
                "<rect fill='#ff0000'/>                                         | svg-attribute",
                "<rect id='x'/>                                                 | svg-attribute",
                "<rect href='x'/>                                               | svg-attribute",
                "<rect xml:base='https://example.org/'/>                        | svg-attribute",
                "<rect xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='x'/> | svg-attribute",
                "<rect class='btn-danger'/>                                     | svg-value",
                "<rect width='url(#x)'/>                                        | svg-value",
                "<rect width='1e9'/>                                            | svg-value",
                "<rect width='-'/>                                              | svg-value",
                "<path d='M0 0 javascript:'/>                                   | svg-value",
                "<g transform='matrix(1 0 0 1 0 0) url(x)'/>                    | svg-value",
                "<text font-size='10.9'>x</text>                                | svg-small",
                "<g>words outside</g>                                           | svg-text",
                "<!-- --><rect/>                                                | svg-form",
                "<![CDATA[<script>alert(1)</script>]]>                          | svg-form",
                "<?xml-stylesheet href='x'?>                                    | svg-form",
                "<text font-size='12'>&#60;script&#62;</text>                   | svg-form",
                "<text font-size='12'>&nbsp;</text>                             | svg-form",
                "<rect                                                          | svg-malformed",
                "<rect/></g>                                                    | svg-malformed",
                "<rect x='1' x='2'/>                                            | svg-malformed"
            })
    void anything_else_is_refused_by_name(String payload, String key) {
        assertThat(said(OPEN + payload.replace('\'', '"') + "</svg>")).contains("coursepack." + key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg viewBox='0 0 100 100'></svg>                              | svg-value",
                "<svg x='1'></svg>                                              | svg-attribute",
                "<svg viewBox='0 0 220 330' width='10'></svg>                   | svg-attribute",
                "<svg viewBox='0 0 220 330' class='pf'></svg>                   | svg-attribute",
                "<svg viewBox='0 0 220 330' onload='alert(1)'></svg>            | svg-attribute",
                "<svg viewBox='0 0 220 330' xmlns:xlink='http://www.w3.org/1999/xlink'></svg> | svg-attribute",
                "<svg viewBox='0 0 220 330' xmlns='http://www.w3.org/1999/xhtml'></svg> | svg-element",
                "<g viewBox='0 0 220 330'></g>                                  | svg-form",
                "x                                                              | svg-form",
                "<?xml version='1.0'?><svg viewBox='0 0 220 330'></svg>         | svg-form",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg viewBox='0 0 220 330'><text>&x;</text></svg> | svg-form"
            })
    void the_root_keeps_the_rules_too(String svg, String key) {
        assertThat(said(svg.replace('\'', '"'))).contains("coursepack." + key);
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void entities_that_multiply_and_deep_nests_are_refused_and_do_not_go_on_for_ever() {
        String laughs =
                "<svg viewBox=\"0 0 220 330\"><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>&b;</svg>";
        String deep = OPEN + "<g>\n".repeat(2_000) + "</g>\n".repeat(2_000) + "</svg>";
        assertThat(said(laughs)).containsExactly("coursepack.svg-form");
        assertThat(said(deep)).contains("coursepack.svg-element");
    }

    private static List<String> said(String svg) {
        Problems problems = new Problems();
        SourceText.read("screens/x.svg", svg.getBytes(StandardCharsets.UTF_8), problems)
                .ifPresent(source -> DrawingReader.check(source, problems));
        return problems.sorted().stream().map(Problem::key).toList();
    }
}
