/** Asks before a page with changes is closed. */
import { onBeforeUnmount, onMounted, type Ref } from 'vue';

/** While there are changes, the browser asks whether the page is really to be closed. */
export function warnBeforeClosing(hasChanges: Readonly<Ref<boolean>>): void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (hasChanges.value) event.preventDefault();
  };
  onMounted(() => addEventListener('beforeunload', ask));
  onBeforeUnmount(() => removeEventListener('beforeunload', ask));
}
