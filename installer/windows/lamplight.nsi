; SPDX-License-Identifier: GPL-3.0-or-later
; Installs Lamplight for one person, with no administrator: installer/windows.py calls makensis with the names below.
;   VERSION  the program's      BUNDLE  the frozen folder      ICON  an .ico      OUT  the installer to write
; What it puts down it takes away again, and nothing else; the reader's own data only when they say so.
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define NAME "Lamplight"
!define PROGRAM "lamplight.exe"
!define COMMANDS "lamplight-commands.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lamplight"
!define DATA "$LOCALAPPDATA\lamplight"

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Lamplight"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME}"
VIAddVersionKey /LANG=0 "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

LangString WHAT ${LANG_ENGLISH} "Explains cancer treatment in plain words, with no internet"
LangString WHAT ${LANG_FRENCH} "Explique les traitements du cancer en mots simples, sans Internet"
LangString IS_OPEN ${LANG_ENGLISH} "Lamplight is open. Close its window, then try again."
LangString IS_OPEN ${LANG_FRENCH} "Lamplight est ouvert. Fermez sa fenêtre, puis réessayez."
LangString ASK_DATA ${LANG_ENGLISH} "Delete your place, settings, bookmarks and notes, too?$\r$\n$\r$\nIf you keep them, they are there again when you install Lamplight next time."
LangString ASK_DATA ${LANG_FRENCH} "Supprimer aussi votre place, vos réglages, vos signets et vos notes ?$\r$\n$\r$\nSi vous les gardez, vous les retrouverez en installant Lamplight de nouveau."

; A program that runs cannot be deleted. Without a window (/S) it is not asked again, and nothing is touched.
!macro WAIT_UNTIL_CLOSED
  ${Do}
    ClearErrors
    Delete "$INSTDIR\${PROGRAM}"
    Delete "$INSTDIR\${COMMANDS}"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(IS_OPEN)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 1
    Quit
  ${Loop}
!macroend

!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\uninstall.exe"
!macroend

Section
  !insertmacro WAIT_UNTIL_CLOSED
  !insertmacro REMOVE_PROGRAM ; what an earlier version had and this one has not
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 "" "" "$(WHAT)"
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${KEY}" "Comments" "$(WHAT)"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro WAIT_UNTIL_CLOSED
  !insertmacro REMOVE_PROGRAM
  RMDir "$INSTDIR" ; only when empty: what somebody put there stays
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${KEY}"
  ${If} ${FileExists} "${DATA}\*"
    MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION "$(ASK_DATA)" /SD IDNO IDNO +2
    RMDir /r "${DATA}"
  ${EndIf}
SectionEnd
