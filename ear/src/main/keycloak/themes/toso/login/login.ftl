<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!wrong; section>
<#if section = "header">${msg("loginAccountTitle")}<#elseif section = "form">
<#if wrong><p class="note error" role="alert" id="wrong">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p></#if>
<form action="${url.loginAction}" method="post">
<#if !usernameHidden??>
<label for="username">${msg("username")}</label>
<input id="username" name="username" value="${(login.username)!''}" autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck="false" inputmode="text" dir="ltr" required<#if wrong> aria-invalid="true" aria-describedby="wrong"</#if>>
</#if>
<label for="password">${msg("password")}</label>
<input id="password" name="password" type="password" autocomplete="current-password" inputmode="numeric" dir="ltr" required<#if wrong> aria-invalid="true" aria-describedby="wrong"</#if>>
<#if auth.selectedCredential?has_content><input type="hidden" name="credentialId" value="${auth.selectedCredential}"></#if>
<button class="go" name="login" id="kc-login">${msg("doLogIn")}</button>
</form>
</#if>
</@layout.registrationLayout>
