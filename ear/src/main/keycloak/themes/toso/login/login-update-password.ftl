<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('password','password-confirm')>
<@layout.registrationLayout displayMessage=!wrong; section>
<#if section = "header">${msg("updatePasswordTitle")}<#elseif section = "form">
<p>${msg("updatePasswordRule")}</p>
<#if wrong><p class="note error" role="alert" id="wrong">${kcSanitize(messagesPerField.getFirstError('password','password-confirm'))?no_esc}</p></#if>
<form action="${url.loginAction}" method="post">
<input type="text" name="username" value="${(auth.attemptedUsername)!''}" autocomplete="username" readonly hidden>
<label for="password-new">${msg("passwordNew")}</label>
<input id="password-new" name="password-new" type="password" autocomplete="new-password" inputmode="numeric" minlength="6" dir="ltr" required<#if wrong> aria-invalid="true" aria-describedby="wrong"</#if>>
<label for="password-confirm">${msg("passwordConfirm")}</label>
<input id="password-confirm" name="password-confirm" type="password" autocomplete="new-password" inputmode="numeric" dir="ltr" required<#if wrong> aria-invalid="true" aria-describedby="wrong"</#if>>
<label class="tick"><input type="checkbox" name="logout-sessions" value="on" checked> ${msg("logoutOtherSessions")}</label>
<button class="go" name="login">${msg("doSubmit")}</button>
<#if isAppInitiatedAction??><button class="quiet" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
</form>
</#if>
</@layout.registrationLayout>
