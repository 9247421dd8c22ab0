package vn.toso.web.visitor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Says that the session is over, that what was answered is kept, and leads back through the sign-in. */
@Named
@RequestScoped
public class SessionOverPage {
    private String back = "/hoc/home";

    public String getBack() {
        return back;
    }

    /** Only a page of the learner is taken; anything else leads home. */
    public void setBack(String back) {
        this.back = back.matches("/hoc/[a-z]+[!-~]{0,300}") ? back : "/hoc/home";
    }
}
