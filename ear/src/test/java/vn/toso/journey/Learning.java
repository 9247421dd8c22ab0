package vn.toso.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.function.Function;

/** What every learner does on the way, by pressing what a learner presses. */
public final class Learning {
    public static final String UNSURE = "Tôi không chắc";
    static final int LESSONS = 6;
    static final int QUESTIONS = 12;

    private Learning() {}

    /** Presses the one button with these words. */
    static void press(Page page, String words) {
        Locator button = page.locator("a:visible,button:visible").filter(new Locator.FilterOptions().setHasText(words));
        Browser.turn(page, () -> button.first().click());
    }

    /** Presses the one thing that the page wants pressed. */
    public static void goOn(Page page) {
        Browser.turn(page, () -> page.locator("main .go:visible").click());
    }

    /** Reads the lesson that is open, step by step, to its end, and says so. */
    static void readThisLesson(Page page) {
        Locator done = page.locator(".go:visible", new Page.LocatorOptions().setHasText("Tôi đã đọc xong bài này"));
        while (!done.isVisible()) {
            press(page, "Tiếp tục");
        }
        goOn(page);
    }

    /** From home to the first lesson of a course that the path does not ask for now. */
    static void chooseCourse(Page page, String course) {
        press(page, "Khóa khác");
        press(page, course);
        press(page, "Bài 1.");
    }

    /** From home: a course is chosen, and then read with what home puts next, until its quiz is next. */
    static void readEveryLesson(Page page, String course) {
        chooseCourse(page, course);
        readThisLesson(page);
        for (int lesson = 2; lesson <= LESSONS; lesson++) {
            goOn(page);
            readThisLesson(page);
        }
    }

    public static void choose(Page page, List<String> options) {
        options.forEach(option -> choose(page, option));
    }

    private static void choose(Page page, String option) {
        String[] given = option.split(KeyOfAnswers.GIVEN, 2);
        if (given.length == 2) {
            given(page, given[0]).selectOption(new SelectOption().setLabel(given[1]));
        } else if (place(page, option).count() > 0) {
            place(page, option).check();
        } else {
            option(page, option).click();
        }
    }

    /** Where a line is given its number, or what belongs to it. */
    static Locator given(Page page, String line) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(line).setExact(true));
    }

    /** A place of the drawn screen. */
    static Locator place(Page page, String label) {
        return page.locator("svg input.hit[aria-label=\"" + label + "\"]:visible");
    }

    public static Locator option(Page page, String text) {
        return page.locator("label.opt:visible")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(text, new Page.GetByTextOptions().setExact(true))));
    }

    public static String question(Page page) {
        return page.locator("h1").innerText();
    }

    /** Answers one question after the other, to the page on which all are looked at again. */
    public static void answerEveryQuestion(Page page, Function<String, List<String>> answers) {
        while (page.url().contains("/hoc/quiz")) {
            choose(page, answers.apply(question(page)));
            goOn(page);
        }
    }
}
